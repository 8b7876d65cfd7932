package plimsoll.viewmodel;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.viewmodel.Arithmetic.Line;
import plimsoll.words.Words;

/// Lines of arithmetic, written one below the other.
final class Lines {
    private final List<Line> lines = new ArrayList<>();

    void heading(String text) {
        lines.add(new Line(text, Line.Kind.HEADING));
    }

    /// `On 2 GPUs`.
    void onDevices(int devices) {
        heading(Words.counted("steps.onGpus", devices, devices));
    }

    void step(String text) {
        lines.add(new Line(text, Line.Kind.STEP));
    }

    void result(String text) {
        lines.add(new Line(text, Line.Kind.RESULT));
    }

    /// `= 163 840 B = 160 KiB`.
    void result(Bytes bytes) {
        result("= %s = %s".formatted(Wording.plain(bytes), Wording.memory(bytes)));
    }

    void note(String text) {
        lines.add(new Line(text, Line.Kind.NOTE));
    }

    /// What is said and wrong.
    void claim(String text) {
        lines.add(new Line(text, Line.Kind.CLAIM));
    }

    List<Line> list() {
        return List.copyOf(lines);
    }
}
