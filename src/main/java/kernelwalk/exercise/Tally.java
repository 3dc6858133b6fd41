package kernelwalk.exercise;

/**
 * What a student has done and asked for since practising began.
 *
 * @param problems how many problems were begun
 * @param typed    how many cells were written
 * @param checks   how often something was checked
 * @param shown    how many values and sizes were shown instead of found
 * @param hints    how often a hint was asked for: steps, the first wrong cell, a comparison
 */
public record Tally(int problems, int typed, int checks, int shown, int hints) {

    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public Tally problem() {
        return new Tally(problems + 1, typed, checks, shown, hints);
    }

    public Tally typed(int cells) {
        return new Tally(problems, typed + cells, checks, shown, hints);
    }

    public Tally check() {
        return new Tally(problems, typed, checks + 1, shown, hints);
    }

    public Tally shown(int values) {
        return new Tally(problems, typed, checks, shown + values, hints);
    }

    public Tally hint() {
        return new Tally(problems, typed, checks, shown, hints + 1);
    }
}
