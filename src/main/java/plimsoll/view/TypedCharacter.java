package plimsoll.view;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A character, wherever the keyboard has it.
final class TypedCharacter extends KeyCombination {
    private final String character;

    TypedCharacter(String character) {
        this.character = character;
    }

    @Override
    public boolean match(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals(character);
    }

    @Override
    public String getName() {
        return character;
    }

    @Override
    public String getDisplayText() {
        return character;
    }

    /// By its character; the toolkit's own equality sees modifiers only.
    @Override
    public boolean equals(Object other) {
        return other instanceof TypedCharacter typed && typed.character.equals(character);
    }

    @Override
    public int hashCode() {
        return character.hashCode();
    }
}
