package plimsoll.viewmodel;

import java.util.stream.Collectors;
import plimsoll.advice.Change;
import plimsoll.advice.Proposal;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.words.Words;

/// A way to make a scenario fit, in words.
///
/// @param change what it changes
/// @param name what it changes, in words
/// @param sentence what that leaves, and costs
public record ProposalText(Change change, String name, String sentence) {

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
                        : Words.of("proposal.restart", spare, costs));
    }
}
