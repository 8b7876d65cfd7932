package plimsoll.viewmodel;

import java.util.stream.Collectors;
import plimsoll.advice.Change;
import plimsoll.advice.Losses;
import plimsoll.advice.Proposal;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.words.Words;

/// A way to make a scenario fit, in words.
///
/// @param change what it changes
/// @param name what it changes, in words
/// @param sentence what that leaves, and costs
/// @param details what types cost as published, and by whom
public record ProposalText(Change change, String name, String sentence, String details) {

    static ProposalText of(Proposal proposal, Catalog catalog) {
        String costs =
                proposal.change()
                        .parts()
                        .map(change -> LeverText.cost(change, catalog))
                        .filter(cost -> !cost.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));

        String spare = Wording.gib(new Bytes(proposal.spare()));
        return new ProposalText(
                proposal.change(),
                LeverText.name(proposal.change()),
                proposal.change().isDownload()
                        ? Words.of("proposal.download", spare, costs)
                        : Words.of("proposal.restart", spare, costs),
                details(proposal, new Losses(catalog)));
    }

    private static String details(Proposal proposal, Losses losses) {
        return proposal.change()
                .parts()
                .flatMap(
                        change ->
                                LeverText.published(change, losses)
                                        .map(said -> LeverText.name(change) + ": " + said)
                                        .stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
