package kernelwalk.exercise.file;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelwalk.exercise.file.ExerciseFileException.Reason;

/** What files are called: the one way from a text to a path, and from a path to a text that can be read. */
public final class FileName {

    /** What Java puts in the place of bytes that its character set does not have. */
    private static final String LOST = "\uFFFD";

    private static final String OF_LOCALE = "kernelwalk.charset";

    private FileName() {}

    /**
     * The path of a name that somebody gave.
     *
     * @throws ExerciseFileException when no file can be called so, here or anywhere
     */
    public static Path path(String name) {
        if (name.isEmpty()) {
            throw new ExerciseFileException(Reason.NO_NAME, FilePosition.NOWHERE);
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw refusal(name);
        }
    }

    /** Whether {@link #path} has a path for a name. */
    public static boolean isPossible(String name) {
        try {
            return !path(name).toString().isEmpty();
        } catch (ExerciseFileException refused) {
            return false;
        }
    }

    /** Whether a name ends so, in capital letters or not. */
    public static boolean isEnded(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** A name with its ending, which need not be there. */
    public static String ended(String name, String ending) {
        return isEnded(name, ending) ? name : name + ending;
    }

    private static ExerciseFileException refusal(String name) {
        Charset names = charset();
        boolean isBeyond =
                File.separatorChar == '/'
                        && name.indexOf('\0') < 0
                        && StandardCharsets.UTF_8.newEncoder().canEncode(name)
                        && !names.newEncoder().canEncode(name);
        return isBeyond
                ? new ExerciseFileException(
                        Reason.NAME_BEYOND_CHARSET, FilePosition.NOWHERE, names.name())
                : new ExerciseFileException(Reason.BAD_NAME, FilePosition.NOWHERE);
    }

    /** In which the system's names of files are read. */
    private static Charset charset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding"), Charset.defaultCharset());
    }

    /** Whether a path was given in bytes that could not be read, so that it may name another file. */
    public static boolean isLost(Path path) {
        return path.toString().contains(LOST);
    }

    /**
     * A path as its letters are in UTF-8, whatever the system reads, or else in the character set that the launcher found
     * ({@value #OF_LOCALE}); bytes that are none stand as marks such as {@code ‹BF›}.
     */
    public static String text(Path path) {
        if (!isLost(path) || File.separatorChar != '/') {
            return path.toString();
        }
        String[] names = path.toUri().getRawPath().split("/");
        return Arrays.stream(names, names.length - path.getNameCount(), names.length)
                .map(name -> letters(bytes(name), System.getProperty(OF_LOCALE)))
                .collect(Collectors.joining("/", path.isAbsolute() ? "/" : "", ""));
    }

    /** The last name of a path; of a root, which has none, all of it. */
    public static String last(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : text(name);
    }

    /** The bytes of a part of a URI, in which all but plain letters are written {@code %BF}. */
    private static byte[] bytes(String escaped) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    /**
     * The letters that bytes are.
     *
     * @param otherwise the character set of what is not UTF-8, or null
     */
    static String letters(byte[] bytes, String otherwise) {
        Optional<String> whole =
                inAll(bytes, StandardCharsets.UTF_8)
                        .or(
                                () ->
                                        otherwise == null || !Charset.isSupported(otherwise)
                                                ? Optional.empty()
                                                : inAll(bytes, Charset.forName(otherwise)));
        return whole.orElseGet(() -> marked(bytes));
    }

    private static Optional<String> inAll(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String marked(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        var rest = ByteBuffer.wrap(bytes);
        var text = new StringBuilder();
        while (rest.hasRemaining()) {
            var letters = CharBuffer.allocate(rest.remaining());
            CoderResult result = decoder.reset().decode(rest, letters, true);
            text.append(letters.flip());
            for (int i = 0; result.isError() && i < result.length(); i++) {
                text.append(String.format("‹%02X›", rest.get()));
            }
        }
        return text.toString();
    }
}
