package kernelwalk.cli;

import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.ExerciseFileException;
import kernelwalk.homework.AnswerFileException;
import kernelwalk.notation.NotationException;
import kernelwalk.words.Words;

/**
 * Why there is no result, for other programs and for people.
 *
 * @param code    the same in every language and version
 * @param message one sentence with place and cure
 */
record Failure(String code, String message) {

    static Failure of(Throwable problem, Words words) {
        return switch (problem) {
            case ExerciseFileException file -> new Failure(file.code(), words.say(file));
            case AnswerFileException file -> new Failure(file.reason().code(), words.say(file));
            case NotationException text -> new Failure(text.reason().code(), words.say(text));
            case ConvolutionException computing ->
                    new Failure(computing.problem().code(), words.say(computing));
            case OutOfMemoryError _ -> new Failure("out-of-memory", words.say("cli.out_of_memory"));
            default -> new Failure("unexpected", words.say("cli.unexpected", problem.toString()));
        };
    }
}
