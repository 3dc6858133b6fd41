package kernelwalk.picture;

/** A colour in CIELAB under daylight (D65). */
record Lab(double lightness, double a, double b) {

    private static final double SEVENTH = Math.pow(25, 7);

    /** From linear sRGB, each channel from 0 to 1. */
    static Lab ofLinear(double red, double green, double blue) {
        double x = bent((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        double y = bent(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = bent((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double bent(double light) {
        return light > 216 / 24389.0 ? Math.cbrt(light) : (24389 / 27.0 * light + 16) / 116;
    }

    /**
     * How different two colours look: CIEDE2000, in which 1 can just be noticed.
     *
     * @see <a href="https://doi.org/10.1002/col.20070">Sharma, Wu and Dalal (2005), The CIEDE2000 color-difference
     *     formula</a>
     */
    double difference(Lab other) {
        double widened = 1.5 - 0.5 * root((Math.hypot(a, b) + Math.hypot(other.a, other.b)) / 2);
        double chroma1 = Math.hypot(widened * a, b);
        double chroma2 = Math.hypot(widened * other.a, other.b);
        double hue1 = hue(widened * a, b);
        double hue2 = hue(widened * other.a, other.b);
        boolean grey = chroma1 * chroma2 == 0;
        double turn = grey ? 0 : (hue2 - hue1 + 540) % 360 - 180;
        double meanHue = grey ? hue1 + hue2 : hue1 + turn / 2;
        double meanLightness = (lightness + other.lightness) / 2;
        double meanChroma = (chroma1 + chroma2) / 2;
        double away = Math.pow(meanLightness - 50, 2);
        double light = (other.lightness - lightness) / (1 + 0.015 * away / Math.sqrt(20 + away));
        double chroma = (chroma2 - chroma1) / (1 + 0.045 * meanChroma);
        double hue =
                2
                        * Math.sqrt(chroma1 * chroma2)
                        * Math.sin(Math.toRadians(turn / 2))
                        / (1 + 0.015 * meanChroma * hueWeight(meanHue));
        double bluish = Math.exp(-Math.pow(((meanHue + 360) % 360 - 275) / 25, 2));
        double rotation = -2 * root(meanChroma) * Math.sin(Math.toRadians(60 * bluish));
        return Math.sqrt(light * light + chroma * chroma + hue * hue + rotation * chroma * hue);
    }

    private static double root(double chroma) {
        double seventh = Math.pow(chroma, 7);
        return Math.sqrt(seventh / (seventh + SEVENTH));
    }

    private static double hue(double a, double b) {
        return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }

    private static double hueWeight(double hue) {
        return 1
                - 0.17 * cosine(hue - 30)
                + 0.24 * cosine(2 * hue)
                + 0.32 * cosine(3 * hue + 6)
                - 0.20 * cosine(4 * hue - 63);
    }

    private static double cosine(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
