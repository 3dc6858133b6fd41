package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/**
 * What an interactive session shows: prompts with what was typed behind them, and what came out. The numbers are those
 * that came out, or where nothing did, those that were typed.
 *
 * <p>Known are the prompts of Python, IPython and Jupyter, Julia, R, MATLAB, Octave, Mathematica and shells.
 */
final class SessionText {

    private static final int LONGEST_PROMPT = 60;
    private static final Pattern TYPED =
            Pattern.compile(
                    "\\s*+(?:>>>|(?:In ?\\[[\\d ]*+]:?=?|julia>|octave(?:\\.exe)?(?::\\d++)?>|>>|sage:|R>|irb[^>]{0,20}>)"
                            + "(?=\\s|$))|>(?= |$)|\\$(?= [a-z])");
    private static final Pattern CONTINUED =
            Pattern.compile("(?:\\.\\.\\.(?=\\s|$)|\\s++\\.\\.\\.:|\\+(?= ))");
    private static final Pattern CAME_OUT =
            Pattern.compile("\\s*+Out ?\\[[\\d ]*+](?://\\w++)?[:=]");

    /** What those begin with. */
    private static final String BEGINNINGS = ">IjosRi$.+O";

    /** Lines from one prompt to the next. */
    private static final class Entry {
        private final boolean isTyped;
        private final int from;
        private int to;
        private boolean isBlank = true;

        private Entry(boolean isTyped, int from) {
            this.isTyped = isTyped;
            this.from = from;
            this.to = from;
        }
    }

    private final Matcher typed = TYPED.matcher("");
    private final Matcher continued = CONTINUED.matcher("");
    private final Matcher cameOut = CAME_OUT.matcher("");
    private final String text;
    private final StringBuilder blanked;
    private final List<Entry> entries = new ArrayList<>();

    private SessionText(String text) {
        this.text = text;
        this.blanked = new StringBuilder(text);
    }

    /** Whether a text begins with a prompt. A formula of Typst begins as one of shells does. */
    static boolean isOf(String text) {
        TextLines first = TextLines.firstOf(text, 0, text.length());
        if (TypstMatrix.isOf(text, first.begin())) {
            return false;
        }
        String line = first.line(LONGEST_PROMPT);
        return TYPED.matcher(line).lookingAt() || CAME_OUT.matcher(line).lookingAt();
    }

    /**
     * The text with nothing but spaces in the place of the rest, so that every number stays where it was.
     *
     * @throws NotationException when several things came out
     */
    static String numbers(String text) {
        var session = new SessionText(text);
        session.divide();
        return session.isQuoted() ? session.blanked.toString() : session.chosen();
    }

    private void divide() {
        var lines = new TextLines(text, 0, text.length());
        while (lines.move()) {
            String line = mayBePrompt(lines) ? lines.line(LONGEST_PROMPT) : "";
            typed.reset(line);
            continued.reset(line);
            cameOut.reset(line);
            boolean wasTyped = !entries.isEmpty() && entries.getLast().isTyped;
            if (typed.lookingAt()) {
                blank(lines.begin(), lines.begin() + typed.end());
                entries.add(new Entry(true, lines.begin()));
            } else if (wasTyped && continued.lookingAt()) {
                blank(lines.begin(), lines.begin() + continued.end());
            } else if (cameOut.lookingAt()) {
                blank(lines.begin(), lines.begin() + cameOut.end());
                entries.add(new Entry(false, lines.begin()));
            } else if (wasTyped) {
                entries.add(new Entry(false, lines.begin()));
            } else if (entries.isEmpty()) {
                continue;
            }
            Entry entry = entries.getLast();
            entry.to = lines.next();
            entry.isBlank = entry.isBlank && isBlank(lines.begin(), lines.end());
        }
    }

    /** Whether a line begins with a sign as a prompt does, few lines of numbers among them. */
    private boolean mayBePrompt(TextLines lines) {
        int at = lines.begin();
        while (at < lines.end() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < lines.end() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(blanked.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private void blank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (blanked.charAt(at) != '\n' && blanked.charAt(at) != '\r') {
                blanked.setCharAt(at, ' ');
            }
        }
    }

    /** Whether every line begins with {@code >}, as mails quote. */
    private boolean isQuoted() {
        return entries.size() > 1
                && entries.stream()
                        .allMatch(
                                entry ->
                                        entry.isTyped && text.startsWith("> ", entry.from)
                                                || entry.isBlank);
    }

    private String chosen() {
        List<Entry> out = entries.stream().filter(it -> !it.isTyped && !it.isBlank).toList();
        if (out.size() > 1) {
            throw new TextCursor(text, 0).refusal(Reason.SEVERAL, out.get(1).from, out.size());
        }
        List<Entry> typed = entries.stream().filter(it -> it.isTyped && !it.isBlank).toList();
        Entry chosen = !out.isEmpty() ? out.getFirst() : typed.isEmpty() ? null : typed.getLast();
        if (chosen == null) {
            throw new TextCursor(text, 0).refusal(Reason.EMPTY, 0);
        }
        blank(0, chosen.from);
        blank(chosen.to, text.length());
        return blanked.toString();
    }
}
