package kernelwalk.words;

/**
 * One thing that follows from the shapes.
 *
 * @param heading what it is
 * @param working the formula with the exercise's numbers, and the result
 * @param caption what the numbers are, may be empty
 */
public record ShapeFact(String heading, String working, String caption) {}
