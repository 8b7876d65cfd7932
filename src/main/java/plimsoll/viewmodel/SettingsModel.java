package plimsoll.viewmodel;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.core.Conversation;
import plimsoll.plan.Settings;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// The settings, and what follows from them at once.
public final class SettingsModel {
    private final PlanModel plan;
    private final ReadOnlyObjectWrapper<Settings> settings =
            new ReadOnlyObjectWrapper<>(this, "settings", Settings.USUAL);

    public SettingsModel(PlanModel plan) {
        this.plan = plan;
    }

    public ReadOnlyObjectProperty<Settings> chosenProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Changes the settings, and what is shown with them.
    public void change(UnaryOperator<Settings> change) {
        Settings before = settings.get();
        Settings after = change.apply(before);
        if (!after.language().equals(before.language())) {
            Words.speak(Language.chosen(after.language()));
        }
        Wording.measureIn(after.unit());
        settings.set(after);
        if (after.tokensAMinute() != before.tokensAMinute()) {
            plan.history().aside(() -> plan.conversationProperty().set(chat(after)));
        }
        if (after.unit() != before.unit()) {
            plan.retell();
        }
    }

    /// The short chat, as fast as is set.
    private static Conversation chat(Settings settings) {
        var chat = Conversation.SHORT_CHAT;
        return chat.withTurnsAMinute((double) settings.tokensAMinute() / chat.tokensATurn());
    }
}
