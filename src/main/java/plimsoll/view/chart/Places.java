package plimsoll.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where labels may stand so that none hides another, a line or a point.
final class Places {
    private static final double GAP = 3;

    private final Box frame;
    private final List<Taken> taken = new ArrayList<>();

    private record Taken(Box box, Object owner) {}

    /// @param frame what no label may leave
    Places(Box frame) {
        this.frame = frame;
    }

    /// Keeps all labels away from `box`, but for those of its owner.
    void block(Box box, Object owner) {
        taken.add(new Taken(box, owner));
    }

    /// The first of `wishes` that is free, taken from now on; none where all would hide something.
    Optional<Box> putIfFree(List<Box> wishes, Object owner) {
        var free =
                wishes.stream()
                        .map(wish -> wish.inside(frame))
                        .filter(box -> hidden(box, owner) == 0)
                        .findFirst();
        free.ifPresent(box -> block(box, owner));
        return free;
    }

    /// The first of `wishes` that is free, else the one that hides least; taken from now on.
    ///
    /// @param wishes at least one box, the best first
    Box put(List<Box> wishes, Object owner) {
        Box best =
                wishes.stream()
                        .map(wish -> wish.inside(frame))
                        .min(Comparator.comparingDouble(box -> hidden(box, owner)))
                        .orElseThrow();
        block(best, owner);
        return best;
    }

    private double hidden(Box box, Object owner) {
        Box wide = box.grown(GAP);
        double sum = 0;
        for (var other : taken) {
            sum += other.owner.equals(owner) ? 0 : wide.overlap(other.box);
        }
        return sum;
    }
}
