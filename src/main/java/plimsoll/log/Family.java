package plimsoll.log;

import java.util.List;
import java.util.stream.Stream;

/// Kinds of lines that have a word in common, so that other lines are passed over at once.
///
/// @param gates a line has one of these words, or is of no kind here
/// @param forms the kinds, the first that matches counts
record Family(List<String> gates, List<Form> forms) {
    /// Every line that is understood, but for those that only give a name and a value.
    static final List<Family> ALL =
            List.of(
                    DeviceForms.FAMILY,
                    LoadForms.FAMILY,
                    BufferForms.FAMILY,
                    CacheForms.FAMILY,
                    LegacyForms.FAMILY,
                    MemoryForms.FAMILY,
                    FitForms.FAMILY,
                    VllmForms.FAMILY,
                    StudioForms.FAMILY);

    /// Lines that speak of a failure, whatever else they state.
    static final List<Family> ERRORS =
            Stream.concat(Stream.of(AllocationForms.FAMILY), ErrorForms.FAMILIES.stream()).toList();

    /// Reads `line` if it is of this family.
    boolean read(String line, Reading reading) {
        for (String gate : gates) {
            if (line.contains(gate)) {
                return readForm(line, reading);
            }
        }
        return false;
    }

    private boolean readForm(String line, Reading reading) {
        for (Form form : forms) {
            if (form.read(line, reading)) {
                return true;
            }
        }
        return false;
    }
}
