package plimsoll.view;

import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.viewmodel.LeverModel;
import plimsoll.viewmodel.ProposalText;
import plimsoll.words.Words;

/// What would make a plan fit that does not, and what frees the most: each a button that does it.
final class LeverPane extends VBox {
    private static final int SHOWN = 4;

    private final LeverModel model;
    private final VBox fits = new VBox();
    private final VBox list = new VBox();
    private final Label makeItFit = Rows.label(Words.of("levers.fit"), "card-title");
    private final Label none = Rows.paragraph("caption");
    private final Button more = Rows.link("show-levers", "", this::turn);
    private boolean isUnfolded;

    LeverPane(LeverModel model) {
        this.model = model;
        Rows.card(this, "lever-pane");
        none.setText(Words.of("levers.none"));
        fits.getStyleClass().add("levers");
        list.getStyleClass().add("levers");
        var title = Rows.row(Rows.label(Words.of("levers.title"), "card-title"), more);
        getChildren().addAll(makeItFit, fits, title, list, none);
        Rows.follow(this, model.leversProperty(), _ -> show());
        Rows.follow(this, model.proposalsProperty(), found -> propose(found));
    }

    private void turn() {
        unfold(!isUnfolded);
    }

    /// Shows all, or those that free the most.
    void unfold(boolean all) {
        isUnfolded = all;
        show();
    }

    private void show() {
        var all = model.leversProperty().get();
        var top = all.stream().limit(isUnfolded ? all.size() : SHOWN).toList();
        Rows.shown(none, top.isEmpty());
        Rows.shown(more, all.size() > SHOWN);
        more.setText(isUnfolded ? Words.of("levers.fewer") : Words.of("levers.all", all.size()));
        fill(list, top.size(), i -> new LeverRow("lever-" + i, model));
        for (int i = 0; i < top.size(); i++) {
            ((LeverRow) list.getChildren().get(i)).show(top.get(i));
        }
    }

    private void propose(List<ProposalText> proposals) {
        Rows.shown(makeItFit, !proposals.isEmpty());
        Rows.shown(fits, !proposals.isEmpty());
        fill(fits, proposals.size(), i -> new FitButton("fit-" + i));
        for (int i = 0; i < proposals.size(); i++) {
            show(proposals.get(i), (FitButton) fits.getChildren().get(i));
        }
    }

    private static void fill(VBox box, int count, IntFunction<Region> row) {
        var nodes = box.getChildren();
        while (nodes.size() < count) {
            nodes.add(row.apply(nodes.size()));
        }
        nodes.remove(count, nodes.size());
    }

    private void show(ProposalText proposal, FitButton button) {
        button.show(proposal.name(), proposal.sentence());
        button.tell(proposal.details());
        button.setOnAction(_ -> model.pull(proposal.change()));
    }
}
