package plimsoll.support;

/// Works out a formula as it is printed: `= 40 × 8 × (2 + 34/32)`.
public final class Formula {
    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text;
    }

    /// Whether `line` is a formula with nothing but numbers in it.
    public static boolean isNumeric(String line) {
        return line.matches("= [0-9×+/() \u00a0]+");
    }

    public static double value(String line) {
        return new Formula(line.replaceAll("[= \u00a0]", "")).sum();
    }

    private double sum() {
        double sum = product();
        while (next('+')) {
            sum += product();
        }
        return sum;
    }

    private double product() {
        double product = factor();
        while (at < text.length() && "×/".indexOf(text.charAt(at)) >= 0) {
            product = next('×') ? product * factor() : divided(product);
        }
        return product;
    }

    private double divided(double product) {
        at++;
        return product / factor();
    }

    private double factor() {
        if (next('(')) {
            double inner = sum();
            at++;
            return inner;
        }
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private boolean next(char sign) {
        boolean here = at < text.length() && text.charAt(at) == sign;
        at += here ? 1 : 0;
        return here;
    }
}
