package plimsoll.viewmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.advice.Levers;
import plimsoll.advice.Offers;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Conversation;
import plimsoll.core.Estimate;
import plimsoll.core.Forecast;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;

/// All that is said of a plan.
final class PlansInWords {
    private static final List<Conversation> TALKS =
            List.of(Conversation.SHORT_CHAT, Conversation.LONG_DOCUMENT);

    private PlansInWords() {}

    /// What is said of `estimate` alone, wherever the context may end.
    static List<String> of(Estimate estimate) {
        var said = new ArrayList<String>();
        for (Tokens largest : List.of(Tokens.NONE, new Tokens(4096), Tokens.MAX)) {
            var verdict = Verdict.of(estimate, largest, largest);
            said.addAll(List.of(verdict.headline(), verdict.detail()));
        }
        said.addAll(List.of(Captions.weights(estimate), Captions.cache(estimate)));
        for (var topic : Arithmetic.Topic.values()) {
            said.add(topic.label());
            Arithmetic.of(estimate, topic).forEach(line -> said.add(line.text()));
        }
        confidence(estimate).forEach(said::add);
        for (var talk : TALKS) {
            said.addAll(chat(new Chat(talk, estimate)));
        }
        return said;
    }

    private static Stream<String> confidence(Estimate estimate) {
        var architecture = estimate.scenario().model().architecture();
        var sure = Confidence.of(estimate, Plans.CATALOG.evidence(architecture));
        return Stream.concat(
                Stream.of(sure.summary(), sure.heading(), sure.source()),
                Stream.concat(sure.parts().stream(), sure.loads().stream())
                        .flatMap(row -> Stream.of(row.name(), row.figure(), row.reason())));
    }

    private static List<String> chat(Chat chat) {
        return List.of(
                ChatText.headline(chat),
                ChatText.whenFull(chat),
                ChatText.elsewhere(chat),
                ChatText.memory(chat),
                ChatText.at(chat, 3));
    }

    /// What is said of `forecast`, and of changing it.
    static List<String> of(Forecast forecast) {
        var said = new ArrayList<String>();
        for (var talk : TALKS) {
            Reading.of(forecast, talk).stream()
                    .flatMap(tile -> Stream.of(tile.title(), tile.value(), tile.caption()))
                    .forEach(said::add);
        }
        new Levers()
                .of(forecast, offers(forecast.scenario())).stream()
                        .map(lever -> LeverText.of(lever, Plans.CATALOG))
                        .forEach(lever -> said.add(lever.spoken()));
        return said;
    }

    private static Offers offers(Scenario scenario) {
        CatalogModel model = Plans.CATALOG.model(scenario.model().id()).orElseThrow();
        return Offers.of(model, Plans.CATALOG.models(), scenario.weights(), scenario.engine());
    }

    /// What is said of a plan and the one it is held against.
    static List<String> of(Outlook outlook) {
        var said = new ArrayList<String>();
        said.add(SlideText.title(outlook));
        said.add(SlideText.subtitle(outlook));
        said.add(SlideText.source(Plans.starter()));
        outlook.other()
                .map(other -> Comparison.of(other, outlook.shown()))
                .ifPresent(
                        both -> {
                            said.add(both.conclusion());
                            both.rows().forEach(row -> said.addAll(Arrays.asList(row.name())));
                        });
        return said;
    }
}
