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

    /// Puts away what was said in another language, unless it is under way.
    void retell() {
        current.set(current.get().filter(Notice.Busy.class::isInstance));
    }

    private static void breakOff(Notice notice) {
        if (notice instanceof Notice.Busy busy) {
            busy.stop().run();
        }
    }

    /// Puts the notice away; what it says is still under way is broken off.
    public void dismiss() {
        current.get().ifPresent(NoticeModel::breakOff);
        current.set(Optional.empty());
    }
}
