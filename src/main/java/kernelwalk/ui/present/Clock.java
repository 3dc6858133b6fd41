package kernelwalk.ui.present;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The time of day, and how long a presentation has gone on. */
record Clock(LocalTime now, Duration since) {

    /** The time of day as it is written in a language. */
    String time(Locale language) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language)
                .format(now);
    }

    /** Minutes and seconds: {@code 7:05}. */
    String gone() {
        return "%d:%02d".formatted(since.toMinutes(), since.toSecondsPart());
    }
}
