package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.notation.LayerCall.Argument;
import kernelwalk.notation.NotationException.Reason;

/**
 * A model as Keras' {@code Sequential([...])} and {@code model.add(...)}, or PyTorch's {@code nn.Sequential(...)}
 * write it: calls with literal arguments, read and never run.
 *
 * @param isTorch whether it is PyTorch's
 * @param layers  the calls, in order
 */
public record ModelText(boolean isTorch, List<LayerCall> layers) {

    /** More layers than any exercise has. */
    private static final int MOST_LAYERS = 100;

    private static final int DEEPEST = 4;

    private static final Pattern SEQUENTIAL = Pattern.compile("(\\bnn\\.)?\\bSequential\\s*\\(");
    private static final Pattern ADD = Pattern.compile("(?m)^\\s*\\w+\\.add\\s*\\(");

    /** Whether a text is meant as a model. */
    public static boolean isModel(String text) {
        return SEQUENTIAL.matcher(text).find() || ADD.matcher(text).find();
    }

    /**
     * Reads the calls of all layers.
     *
     * @throws NotationException when something in it is no literal, or nothing closes a bracket
     */
    public static ModelText read(String text) {
        var layers = new ArrayList<LayerCall>();
        Matcher sequential = SEQUENTIAL.matcher(text);
        int from = 0;
        boolean isTorch = false;
        if (sequential.find()) {
            isTorch = sequential.group(1) != null;
            from = new Reader(new TextCursor(text, sequential.end())).sequence(layers);
        }
        Matcher add = ADD.matcher(text);
        while (add.find(from)) {
            var reader = new Reader(new TextCursor(text, add.end()));
            layers.add(reader.call());
            from = reader.closed();
        }
        if (layers.isEmpty()) {
            throw new NotationException(Reason.EMPTY, "");
        }
        return new ModelText(isTorch, List.copyOf(layers));
    }

    private record Reader(TextCursor cursor) {

        /** The layers behind the bracket of {@code Sequential(}, and where it closes. */
        int sequence(List<LayerCall> layers) {
            skip();
            if (takeDictionary()) {
                dictionary(layers);
                skip();
                cursor.take(',');
                return closed();
            }
            boolean isList = cursor.take('[');
            char close = isList ? ']' : ')';
            for (skip(); cursor.peek() != close; skip()) {
                add(layers, call());
                skip();
                if (!cursor.take(',') && cursor.peek() != close) {
                    throw unexpected();
                }
            }
            cursor.next();
            if (isList) {
                skip();
                cursor.take(',');
                return named();
            }
            return cursor.at();
        }

        private void add(List<LayerCall> layers, LayerCall call) {
            if (layers.size() == MOST_LAYERS) {
                throw cursor.refusal(Reason.UNEXPECTED, cursor.at());
            }
            layers.add(call);
        }

        private boolean takeDictionary() {
            int place = cursor.at();
            boolean isDictionary = last(cursor.name()).equals("OrderedDict");
            skip();
            if (!isDictionary || !cursor.take('(')) {
                cursor.back(place);
                return false;
            }
            return true;
        }

        /** Layers by their names, as PyTorch's may have them: pairs in a list, or a dictionary. */
        private void dictionary(List<LayerCall> layers) {
            skip();
            boolean isMap = cursor.take('{');
            if (!isMap && !cursor.take('[')) {
                throw unexpected();
            }
            char close = isMap ? '}' : ']';
            for (skip(); cursor.peek() != close; skip()) {
                add(layers, isMap ? entry(':') : pair());
                skip();
                if (!cursor.take(',') && cursor.peek() != close) {
                    throw unexpected();
                }
            }
            cursor.next();
            skip();
            cursor.take(',');
            closed();
        }

        private LayerCall pair() {
            if (!cursor.take('(')) {
                throw unexpected();
            }
            LayerCall call = entry(',');
            skip();
            cursor.take(',');
            closed();
            return call;
        }

        private LayerCall entry(char between) {
            skip();
            if (!cursor.isAtQuote()) {
                throw unexpected();
            }
            String label = cursor.quoted();
            skip();
            if (!cursor.take(between)) {
                throw unexpected();
            }
            return call().called(label);
        }

        /** Keras' model may have a name behind its layers. */
        private int named() {
            skip();
            if (cursor.peek() != ')') {
                argument();
            }
            return closed();
        }

        int closed() {
            skip();
            if (!cursor.take(')')) {
                throw unexpected();
            }
            return cursor.at();
        }

        LayerCall call() {
            skip();
            int place = cursor.at();
            String name = cursor.name();
            skip();
            if (name.isEmpty() || !cursor.take('(')) {
                cursor.back(place);
                throw unexpected();
            }
            var arguments = new ArrayList<Argument>();
            for (skip(); !cursor.take(')'); skip()) {
                arguments.add(argument());
                skip();
                if (!cursor.take(',') && cursor.peek() != ')') {
                    throw unexpected();
                }
            }
            return new LayerCall(last(name), List.copyOf(arguments), place, cursor);
        }

        private Argument argument() {
            int place = cursor.at();
            String keyword = cursor.name();
            skip();
            if (!keyword.isEmpty() && cursor.take('=')) {
                skip();
                return new Argument(Optional.of(keyword), value(0), place);
            }
            cursor.back(place);
            return new Argument(Optional.empty(), value(0), place);
        }

        private Literal value(int depth) {
            int place = cursor.at();
            if (depth > DEEPEST) {
                throw cursor.refusal(Reason.TOO_DEEP, place, DEEPEST);
            }
            if (cursor.isAtQuote()) {
                return new Literal.Word(cursor.quoted());
            }
            if (cursor.take('(')) {
                return row(')', depth);
            }
            if (cursor.take('[')) {
                return row(']', depth);
            }
            String name = cursor.name();
            if (!name.isEmpty()) {
                skip();
                if (cursor.peek() == '(') {
                    throw cursor.refusal(Reason.NOT_LITERAL, place);
                }
                return new Literal.Word(last(name));
            }
            return number(place);
        }

        private Literal row(char close, int depth) {
            var entries = new ArrayList<Literal>();
            for (skip(); !cursor.take(close); skip()) {
                entries.add(value(depth + 1));
                skip();
                if (!cursor.take(',') && cursor.peek() != close) {
                    throw unexpected();
                }
            }
            return new Literal.Row(List.copyOf(entries));
        }

        private Literal number(int place) {
            String word = cursor.word();
            if (word.isEmpty()) {
                throw unexpected();
            }
            try {
                return new Literal.Number((Rational) NumberText.parse(word, NumberType.EXACT));
            } catch (NotationException noNumber) {
                throw cursor.refusal(Reason.NOT_LITERAL, word, place);
            }
        }

        private NotationException unexpected() {
            return cursor.refusal(
                    cursor.isAtEnd() ? Reason.UNFINISHED : Reason.UNEXPECTED, cursor.at());
        }

        /** Spaces, line ends and comments. */
        private void skip() {
            cursor.skipSpaces();
            while (cursor.take('#')) {
                while (!cursor.isAtEnd() && cursor.peek() != '\n') {
                    cursor.next();
                }
                cursor.skipSpaces();
            }
        }

        private static String last(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }
}
