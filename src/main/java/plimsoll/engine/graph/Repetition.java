package plimsoll.engine.graph;

/// How layers repeat: one like the other, or in patterns such as five and one.
final class Repetition {
    /// No two layers farther apart than this are looked at.
    static final int LONGEST = 12;

    private final int[][] alike;

    /// @param layers a number for each layer; layers that are alike have the same
    Repetition(int[] layers) {
        alike = new int[LONGEST + 1][layers.length + 1];
        for (int period = 1; period <= LONGEST; period++) {
            for (int i = layers.length - 1; i >= period; i--) {
                boolean same = layers[i] == layers[i - period];
                alike[period][i] = same ? alike[period][i + 1] + 1 : 0;
            }
        }
    }

    /// How many of the layers from `layer` on are like those `period` before, in whole periods.
    int from(int layer, int period) {
        return period > layer ? 0 : alike[period][layer] / period * period;
    }
}
