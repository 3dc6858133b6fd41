package kernelwalk.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.problem.DiagnosticPower;

/** What a problem tells about mistakes, in words. */
public final class PowerText {

    /** More lines than these nobody reads. */
    private static final int MOST = 4;

    private final Words words;

    public PowerText(Words words) {
        this.words = words;
    }

    /** How many mistakes it tells apart of those that can show in it. */
    public String summary(DiagnosticPower power) {
        return words.say("power.tells", told(power), power.possible());
    }

    /** The part of mistakes that are told apart, from 0 to 1. */
    public double part(DiagnosticPower power) {
        return power.possible() == 0 ? 1 : (double) told(power) / power.possible();
    }

    private static int told(DiagnosticPower power) {
        return power.distinguished().size();
    }

    /** Which mistakes it cannot tell apart, a line for each group, and which it does not notice. */
    public String gaps(DiagnosticPower power) {
        var lines = new ArrayList<String>();
        for (List<Misconception> group : power.confused()) {
            lines.add(words.say("power.confused", names(group, words.say("words.comma"))));
        }
        if (!power.silent().isEmpty()) {
            lines.add(
                    0, words.say("power.silent", names(power.silent(), words.say("words.comma"))));
        }
        String shown = lines.stream().limit(MOST).collect(Collectors.joining("\n"));
        return lines.size() > MOST
                ? shown + "\n" + words.say("power.and-more", lines.size() - MOST)
                : shown;
    }

    private String names(List<Misconception> rules, String between) {
        String names =
                rules.stream().limit(MOST).map(words::heading).collect(Collectors.joining(between));
        return rules.size() > MOST ? names + between + "…" : names;
    }
}
