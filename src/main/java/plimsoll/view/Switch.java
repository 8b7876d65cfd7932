package plimsoll.view;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;

/// A switch that tells a screen reader that it is one, and whether it is on.
final class Switch extends ToggleSwitch {
    Switch(String id) {
        setId(id);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        selectedProperty()
                .subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? isSelected()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            setSelected(!isSelected());
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
