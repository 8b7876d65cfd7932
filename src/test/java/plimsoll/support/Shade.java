package plimsoll.support;

import javafx.scene.paint.Color;

/// A colour as light: the amounts of red, green and blue that a screen sends.
///
/// @param red linear, `0 <= red <= 1`
/// @param green linear
/// @param blue linear
public record Shade(double red, double green, double blue) {

    /// Who looks at it: a matrix on linear red, green and blue.
    ///
    /// Source: the matrices of severity 1.0 in Machado, Oliveira and Fernandes, *A
    /// Physiologically-based Model for Simulation of Color Vision Deficiency*, IEEE Transactions on
    /// Visualization and Computer Graphics 15 (6), 2009,
    /// <https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html>
    public enum Eyes {
        USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTANOPIA(
                new double[][] {
                    {0.152286, 1.052583, -0.204868},
                    {0.114503, 0.786281, 0.099216},
                    {-0.003882, -0.048116, 1.051998}
                }),
        DEUTERANOPIA(
                new double[][] {
                    {0.367322, 0.860646, -0.227968},
                    {0.280085, 0.672501, 0.047413},
                    {-0.011820, 0.042940, 0.968881}
                }),
        TRITANOPIA(
                new double[][] {
                    {1.255528, -0.076749, -0.178779},
                    {-0.078411, 0.930809, 0.147602},
                    {0.004733, 0.691367, 0.303900}
                }),
        /// A printer without colours: the luminance alone.
        GREY(
                new double[][] {
                    {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}
                });

        private final double[][] matrix;

        Eyes(double[][] matrix) {
            this.matrix = matrix;
        }
    }

    /// Source: IEC 61966-2-1, the transfer function of sRGB.
    public static Shade of(Color color) {
        return new Shade(linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue()));
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /// What `eyes` make of it.
    public Shade seenBy(Eyes eyes) {
        double[] seen = times(eyes.matrix, red, green, blue);
        return new Shade(
                Math.clamp(seen[0], 0, 1), Math.clamp(seen[1], 0, 1), Math.clamp(seen[2], 0, 1));
    }

    /// From 1, the same, to 21, black on white.
    ///
    /// Source: *contrast ratio* and *relative luminance* in WCAG 2.2,
    /// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>
    public double contrast(Shade other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    /// How far apart they look: black and white are 1 apart, about 0.02 can just be seen.
    ///
    /// Source: Ottosson, *A perceptual color space for image processing*, 2020,
    /// <https://bottosson.github.io/posts/oklab/>
    public double distance(Shade other) {
        double[] one = oklab();
        double[] two = other.oklab();
        return Math.hypot(Math.hypot(one[0] - two[0], one[1] - two[1]), one[2] - two[2]);
    }

    private double[] oklab() {
        double[] cones =
                times(
                        new double[][] {
                            {0.4122214708, 0.5363325363, 0.0514459929},
                            {0.2119034982, 0.6806995451, 0.1073969566},
                            {0.0883024619, 0.2817188376, 0.6299787005}
                        },
                        red,
                        green,
                        blue);
        return times(
                new double[][] {
                    {0.2104542553, 0.7936177850, -0.0040720468},
                    {1.9779984951, -2.4285922050, 0.4505937099},
                    {0.0259040371, 0.7827717662, -0.8086757660}
                },
                Math.cbrt(cones[0]),
                Math.cbrt(cones[1]),
                Math.cbrt(cones[2]));
    }

    private static double[] times(double[][] matrix, double... vector) {
        var product = new double[vector.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int i = 0; i < vector.length; i++) {
                product[row] += matrix[row][i] * vector[i];
            }
        }
        return product;
    }
}
