package org.scorefield.figure;

/**
 * What the palette is judged by: WCAG contrast, CIEDE2000, colour vision deficiency.
 *
 * @see "Sharma, Wu and Dalal 2005, The CIEDE2000 color-difference formula"
 * @see "Machado, Oliveira and Fernandes 2009, A physiologically-based model for simulation of color vision deficiency, severity 1.0"
 */
final class ColourScience {
    private ColourScience() {}

    enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        /** Linear RGB as seen. */
        double[] see(int argb) {
            double[] c = linear(argb);
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                double v = matrix[3 * i] * c[0] + matrix[3 * i + 1] * c[1] + matrix[3 * i + 2] * c[2];
                seen[i] = Math.clamp(v, 0.0, 1.0);
            }
            return seen;
        }
    }

    static double[] linear(int argb) {
        double[] c = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = (argb >> (16 - 8 * i) & 255) / 255.0;
            c[i] = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        }
        return c;
    }

    private static double luminance(int argb) {
        double[] c = linear(argb);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }

    static double contrast(int a, int b) {
        double x = luminance(a) + 0.05;
        double y = luminance(b) + 0.05;
        return Math.max(x, y) / Math.min(x, y);
    }

    /** CIEDE2000 of two linear RGB colours under D65. */
    static double difference(double[] a, double[] b) {
        double[] p = lab(a);
        double[] q = lab(b);
        return ciede2000(p[0], p[1], p[2], q[0], q[1], q[2]);
    }

    private static double[] lab(double[] c) {
        double x = f((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
        double y = f(0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
        double z = f((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    static double ciede2000(double l1, double a1, double b1, double l2, double a2, double b2) {
        double meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
        double g = 0.5 * (1 - Math.sqrt(seventh(meanC)));
        double c1 = Math.hypot((1 + g) * a1, b1);
        double c2 = Math.hypot((1 + g) * a2, b2);
        double h1 = hue(b1, (1 + g) * a1);
        double h2 = hue(b2, (1 + g) * a2);
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        double dH = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
        double sum = h1 + h2;
        double meanH = grey ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
        double t = 1
                - 0.17 * cos(meanH - 30)
                + 0.24 * cos(2 * meanH)
                + 0.32 * cos(3 * meanH + 6)
                - 0.2 * cos(4 * meanH - 63);
        double l50 = Math.pow((l1 + l2) / 2 - 50, 2);
        double c = (c1 + c2) / 2;
        double sl = 1 + 0.015 * l50 / Math.sqrt(20 + l50);
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double rt = -2 * Math.sqrt(seventh(c)) * sin(60 * Math.exp(-Math.pow((meanH - 275) / 25, 2)));
        double dl = (l2 - l1) / sl;
        double dc = (c2 - c1) / sc;
        double dh = dH / sh;
        return Math.sqrt(dl * dl + dc * dc + dh * dh + rt * dc * dh);
    }

    private static double seventh(double c) {
        double c7 = Math.pow(c, 7);
        return c7 / (c7 + Math.pow(25, 7));
    }

    private static double hue(double b, double a) {
        double h = Math.toDegrees(Math.atan2(b, a));
        return h < 0 ? h + 360 : h;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
