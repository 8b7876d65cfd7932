package plimsoll.log;

import java.util.BitSet;
import java.util.List;

/// Kinds of lines, the first of which that matches counts.
///
/// A line is looked through once for the fixed words of all of them, and matched against the few
/// whose words it has.
final class Family {
    /// Every line that states something, but for those that only give a value its name.
    static final Family STATEMENTS =
            new Family(
                    List.of(
                            DeviceForms.ALL,
                            LoadForms.ALL,
                            BufferForms.ALL,
                            CacheForms.ALL,
                            LegacyForms.ALL,
                            MemoryForms.ALL,
                            FitForms.ALL,
                            VllmForms.ALL,
                            StudioForms.ALL));

    /// Lines that speak of a failure, whatever else they state; causes before what follows of them.
    static final Family ERRORS =
            new Family(
                    List.of(
                            AllocationForms.ALL,
                            ErrorForms.CAUSES,
                            ErrorForms.VLLM,
                            ErrorForms.FOLLOW_UPS));

    private final List<Form> forms;
    private final Finder words;

    private Family(List<List<Form>> parts) {
        forms = parts.stream().flatMap(List::stream).toList();
        words = new Finder(forms.stream().map(form -> form.template().longestWords()).toList());
    }

    List<Form> forms() {
        return forms;
    }

    /// Reads `line` if it is of this family.
    boolean read(String line, Reading reading) {
        BitSet candidates = words.in(line);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (forms.get(i).read(line, reading)) {
                return true;
            }
        }
        return false;
    }
}
