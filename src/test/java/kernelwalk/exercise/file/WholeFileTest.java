package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.exercise.file.NotWrittenException.Reason;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is replaced keeps everything but its content, and nothing is replaced that is no file. */
@DisabledOnOs(OS.WINDOWS)
class WholeFileTest {

    @TempDir private Path folder;

    @Test
    void aNameMayBeAsLongAsTheSystemTakes() throws IOException {
        Path korean = folder.resolve("가".repeat(85));
        Path latin = folder.resolve("n".repeat(255));

        write(korean, "one");
        write(latin, "two");

        assertThat(korean).hasContent("one");
        assertThat(latin).hasContent("two");
    }

    @Test
    void whyAFileCannotBeWrittenIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));

        assertThat(reason(folder.resolve("n".repeat(256)))).isEqualTo(Reason.NAME_TOO_LONG);
        assertThat(reason(folder.resolve("n".repeat(256)).resolve("file")))
                .isEqualTo(Reason.NAME_TOO_LONG);
        assertThat(reason(folder.resolve("n/".repeat(2048) + "file")))
                .isEqualTo(Reason.NAME_TOO_LONG);
        assertThat(reason(folder)).isEqualTo(Reason.IS_DIRECTORY);
        assertThat(reason(pipe)).isEqualTo(Reason.NOT_REPLACEABLE);
        assertThat(reason(Path.of("/dev/null"))).isEqualTo(Reason.NOT_REPLACEABLE);
        assertThat(reason(folder.resolve("none/file"))).isEqualTo(Reason.FOLDER_MISSING);
        assertThat(reason(file.resolve("below"))).isEqualTo(Reason.NO_FOLDER);
        assertThat(reason(loop)).isEqualTo(Reason.NOT_WRITABLE);
        assertThat(file).hasContent("mine");
        assertThat(names()).containsExactlyInAnyOrder("file", "pipe", "loop");
    }

    @Test
    void aFileThatIsBeingWrittenIsReachedByNobodyElse() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        WholeFile.write(
                file,
                bytes -> {
                    Path draft =
                            folder.resolve(
                                    names().stream().filter(this::isDraft).findFirst().get());
                    assertThat(draft.getFileName().toString()).hasSize(15);
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(draft)))
                            .isEqualTo("rwx------");
                    assertThat(draft).isDirectoryContaining("glob:**/new");
                    bytes.write('n');
                });

        assertThat(file).hasContent("n");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(names()).containsExactly("secret");
    }

    @Test
    void aNewFileHasTheRightsOfEveryNewFile() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));

        write(folder.resolve("new"), "n");

        assertThat(rights(folder.resolve("new"))).isEqualTo(rights(usual));
    }

    @Test
    void rightsStayAsTheyWere() throws IOException {
        for (String rights : List.of("rw-rw-r--", "r--r--r--", "rwxr-x--x", "rw--w--w-")) {
            Path file = Files.writeString(folder.resolve("file"), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

            write(file, "new");

            assertThat(file).hasContent("new");
            assertThat(rights(file)).isEqualTo(rights);
            Files.delete(file);
        }
    }

    @Test
    void anExtendedAttributeStays() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        var attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeThat(attributes).isNotNull();
        assumeThat(Files.getFileStore(file).supportsFileAttributeView("user")).isTrue();
        attributes.write("course", ByteBuffer.wrap("cnn".getBytes(StandardCharsets.UTF_8)));

        write(file, "new");

        assertThat(Files.getAttribute(file, "user:course"))
                .isEqualTo("cnn".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ownerAndGroupStayWhereTheyCanBeGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        try {
            Files.setAttribute(file, "unix:uid", 1234);
            Files.setAttribute(file, "unix:gid", 2345);
        } catch (FileSystemException mayNot) {
            assumeThat(mayNot).as("only root gives files away").isNull();
        }

        write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(1234);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(2345);
    }

    @Test
    void allNamesOfAFileSeeTheNewContent() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "the old content");
        Path other = Files.createLink(folder.resolve("other"), file);

        write(file, "new");
        assertThat(other).hasContent("new");
        write(other, "a longer content than the one before");

        assertThat(file).hasContent("a longer content than the one before");
        assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(2);
        assertThat(names()).containsExactlyInAnyOrder("file", "other");
    }

    @Test
    void aLinkToNothingYetIsWrittenThrough() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));

        write(link, "new");

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(Files.isRegularFile(folder.resolve("target"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void whatAKilledRunHasLeftIsClearedByTheNext() throws IOException {
        Path left = draft(".kw00000000.tmp");
        Files.writeString(left.resolve("new"), "half");
        Path empty = draft(".kw11111111.tmp");
        Path others = Files.createDirectory(folder.resolve(".kw22222222.tmp"));
        Files.setPosixFilePermissions(others, PosixFilePermissions.fromString("rwxrwxrwx"));

        write(folder.resolve("file"), "new");

        assertThat(left).doesNotExist();
        assertThat(empty).doesNotExist();
        assertThat(others).as("anybody can have put something there").exists();
    }

    /** The copy and a further name of the file lie together exactly while one is written into the other. */
    @Test
    void aFileOfSeveralNamesThatWasHalfWrittenIsFinishedByTheNextRun() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "the new content");
        Path other = Files.createLink(folder.resolve("other"), file);
        Path left = draft(".kw00000000.tmp");
        Files.writeString(left.resolve("new"), "the new content, all of it");
        Files.createLink(left.resolve("old"), file);

        write(folder.resolve("another"), "x");

        assertThat(other).hasContent("the new content, all of it");
        assertThat(left).doesNotExist();
    }

    @Test
    void aFileOfSeveralNamesThatWasHalfWrittenIsFinishedByWhoeverReadsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "{\"kernelwalk\"");
        Files.createLink(folder.resolve("other"), file);
        Path left = draft(".kw00000000.tmp");
        Files.writeString(left.resolve("new"), ExerciseFile.text(Lessons.first()));
        Files.createLink(left.resolve("old"), file);

        assertThat(ExerciseFile.read(file)).isEqualTo(Lessons.first());

        assertThat(names()).containsExactlyInAnyOrder("file", "other");
    }

    @Test
    void whatIsStillBeingWrittenIsLeftAlone() throws IOException {
        Path file = folder.resolve("file");

        try (WholeFile first =
                WholeFile.finish(
                        file, bytes -> bytes.write("first".getBytes(StandardCharsets.UTF_8)))) {
            try (Draft mine = Draft.of(folder.resolve("x"))) {
                Unfinished.clear(mine);
            }
            first.place();
        }

        assertThat(file).hasContent("first");
    }

    @Test
    void onlyWhatNobodyMayWriteIsReadOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThat(FileRights.isReadOnly(file)).isFalse();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(FileRights.isReadOnly(file)).isTrue();
        assertThat(FileRights.isReadOnly(folder.resolve("none"))).isFalse();
    }

    private Path draft(String name) throws IOException {
        return Files.createDirectory(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void write(Path file, String text) throws IOException {
        WholeFile.write(file, bytes -> bytes.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Reason reason(Path file) {
        var thrown = new NotWrittenException[1];
        assertThatThrownBy(() -> write(file, "x"))
                .isInstanceOfSatisfying(NotWrittenException.class, it -> thrown[0] = it);
        return thrown[0].reason();
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private boolean isDraft(String name) {
        return Draft.NAME.matcher(name).matches();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
