package kernelwalk.export.picture;

/** Coordinates as files have them: a point in every language, at most two places, no needless zeros. */
final class Decimals {

    private Decimals() {}

    static String of(double number) {
        long hundredths = Math.round(number * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign
                + whole
                + "."
                + (rest % 10 == 0 ? "" + rest / 10 : rest < 10 ? "0" + rest : rest);
    }
}
