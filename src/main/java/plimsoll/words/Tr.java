package plimsoll.words;
public final class Tr {
    private static final StringBuilder SB = new StringBuilder();
    public static synchronized void t(String s) {
        SB.append(System.currentTimeMillis() - Long.getLong("t0", 0L)).append(' ').append(s).append('\n');
        if (s.equals("END")) System.err.print(SB);
    }
}
