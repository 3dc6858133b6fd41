package kernelwalk.ui;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.picture.Theme;
import kernelwalk.words.Words;

/** What a teacher hides and a class is asked for. */
final class TeachingScenes {

    private TeachingScenes() {}

    static Map<String, Session> all() {
        Map<String, Session> scenes = new LinkedHashMap<>();
        scenes.put("hidden-numbers", hidden(Locale.ENGLISH, Theme.LIGHT));
        scenes.put("guess-the-kernel", guessing(Locale.ENGLISH, Theme.LIGHT, "1", "0", "-1"));
        scenes.put("guess-the-kernel-korean", guessing(Locale.KOREAN, Theme.DARK, "1", "0", "-1"));
        scenes.put("guess-found", guessing(Locale.ENGLISH, Theme.DARK, "1", "0", "0", "-1"));
        return scenes;
    }

    /** 1 0 / 0 −1 over a few numbers with zeros among them, so that some outputs agree before all weights are there. */
    static Exercise diagonal() {
        var input = new Shape(1, 4, 4, 1);
        return Exercise.of(
                        Tensor.of(input, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 0, 0),
                        Convolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), 1, 0, 0, -1)))
                .titled("Diagonal difference");
    }

    private static Session hidden(Locale language, Theme theme) {
        Session session = session(language, theme);
        session.hiding().toggle(new Target(Part.KERNEL, 3));
        session.hiding().toggle(new Target(Part.OUTPUT, 0));
        session.playhead().goTo(20);
        return session;
    }

    private static Session guessing(Locale language, Theme theme, String... weights) {
        Session session = session(language, theme);
        session.guess().start();
        for (int index = 0; index < weights.length; index++) {
            session.editing().typing().type(new Target(Part.KERNEL, index), weights[index]);
            session.editing().typing().finishTyping();
        }
        return session;
    }

    private static Session session(Locale language, Theme theme) {
        var session = new Session(diagonal(), Words.in(language));
        session.theme().set(theme);
        return session;
    }
}
