package plimsoll.viewmodel;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The notices, shown one at a time; the newest first to be seen.
public final class NoticeModel {
    private final ReadOnlyObjectWrapper<Optional<Notice>> current =
            new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());

    public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public void tell(Notice notice) {
        current.set(Optional.of(notice));
    }

    public void dismiss() {
        current.set(Optional.empty());
    }
}
