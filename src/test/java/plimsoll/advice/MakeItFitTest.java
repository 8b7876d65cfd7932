package plimsoll.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import plimsoll.core.FileType;
import plimsoll.core.Fit;
import plimsoll.core.FlashAttention;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;
import plimsoll.engine.Engines;
import plimsoll.support.ForAll;
import plimsoll.support.Plans;

class MakeItFitTest {
    private static final Losses LOSSES = new Losses(Plans.CATALOG);

    @Test
    void everyProposalFitsWithRoomAndNoneCoversAnother() {
        ForAll.check(
                12,
                MakeItFitTest::tooBig,
                scenario -> {
                    var proposals = MakeItFit.of(scenario, files(scenario), LOSSES);
                    assertTrue(proposals.size() <= 3);
                    for (Proposal one : proposals) {
                        assertEquals(one.change().applyTo(scenario), one.result());
                        assertTrue(one.result().engine().refusal(one.result()).isEmpty());
                        assertInstanceOf(Fit.Fits.class, one.result().estimate().fit());
                        assertTrue(one.toll().levers() >= 1 && one.toll().levers() <= 3);
                        assertTrue(
                                proposals.stream()
                                        .noneMatch(
                                                other -> other != one && other.makesNeedless(one)));
                    }
                });
    }

    /// Every combination by itself, without any order or end to the search.
    @Test
    void nothingCheaperFits() {
        ForAll.check(
                4,
                MakeItFitTest::tooBig,
                scenario -> {
                    var files = files(scenario);
                    var proposals = MakeItFit.of(scenario, files, LOSSES);
                    double dearest =
                            proposals.size() < 3
                                    ? Double.MAX_VALUE
                                    : proposals.getLast().toll().total();
                    for (Step step : all(scenario, files)) {
                        var one = proposal(step, scenario);
                        assertTrue(
                                one.toll().total() >= dearest
                                        || proposals.stream().anyMatch(p -> p.makesNeedless(one)),
                                one::toString);
                        assertTrue(one.toll().total() >= proposals.getFirst().toll().total());
                    }
                });
    }

    @Test
    void whatHardlyFailsIsHelpedWithoutADownload() {
        var scenario = Plans.of("qwen3-14b", FileType.Q4_K_M, 12, 32_768);
        assertFalse(scenario.estimate().fit().isPossible());
        var proposals = MakeItFit.of(scenario, files(scenario), LOSSES);
        assertEquals(3, proposals.size());
        assertFalse(proposals.getFirst().change().isDownload());
    }

    @Test
    void whatCannotFitHasNoProposal() {
        var scenario = Plans.of("deepseek-r1", FileType.Q8_0, 1, 131_072);
        assertEquals(List.of(), MakeItFit.of(scenario, List.of(), LOSSES));
    }

    /// All that fits with up to three of: cache types, micro-batches, weights, flash attention.
    private static List<Step> all(Scenario scenario, List<WeightFile> files) {
        var steps = new Steps(scenario, LOSSES).all(files);
        var fitting = new ArrayList<Step>();
        for (Step flash : steps.get(0)) {
            for (Step cache : steps.get(1)) {
                for (Step batch : steps.get(2)) {
                    for (Step slots : steps.get(3)) {
                        steps.get(4).stream()
                                .map(w -> flash.then(cache).then(batch).then(slots).then(w))
                                .filter(step -> step.toll().levers() <= 3)
                                .filter(step -> fits(step, scenario))
                                .forEach(fitting::add);
                    }
                }
            }
        }
        return fitting;
    }

    private static Proposal proposal(Step step, Scenario scenario) {
        var change = step.change().orElseThrow();
        return new Proposal(change, change.applyTo(scenario), step.toll(), 0);
    }

    private static boolean fits(Step step, Scenario scenario) {
        var changed = step.change().map(change -> change.applyTo(scenario)).orElse(scenario);
        return changed.engine().refusal(changed).isEmpty()
                && changed.estimate().fit() instanceof Fit.Fits;
    }

    /// A scenario that needs up to twice what there is.
    private static Scenario tooBig(SplittableRandom random) {
        var model = Plans.CATALOG.models().get(random.nextInt(Plans.CATALOG.models().size()));
        var type = random.nextBoolean() ? FileType.Q8_0 : FileType.F16;
        var card = Plans.of(model.id(), type, 1, 8192 + random.nextInt(60_000));
        var engine = Engines.all().get(random.nextInt(Engines.all().size()));
        var flash = random.nextInt(3) == 0 ? FlashAttention.OFF : FlashAttention.AUTO;
        var cache = card.cache().withFlashAttention(flash);
        var whole = card.withEngine(engine);
        var any = whole.withCache(cache).withBatch(card.batch().withSlots(random.nextInt(1, 4)));
        var scenario = any.engine().refusal(any).isEmpty() ? any : whole;
        double gib = scenario.estimate().onDevices().total().inGiB();
        int size = (int) Math.max(1, gib * (0.5 + random.nextDouble() / 2));
        return scenario.withRig(Plans.of(model.id(), type, size, 1).rig());
    }

    private static List<WeightFile> files(Scenario scenario) {
        var model = Plans.CATALOG.model(scenario.model().id()).orElseThrow();
        return Offers.of(model, Plans.CATALOG.models(), scenario.weights(), scenario.engine())
                .files();
    }
}
