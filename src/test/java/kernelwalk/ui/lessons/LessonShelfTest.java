package kernelwalk.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.words.LessonCard;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lessons a search finds, and what becomes of the chosen one. */
class LessonShelfTest {

    @TempDir Path folder;

    private final Answers answers = new Answers();
    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
    private final LessonShelf shelf = session.shelf();

    @Test
    void nothingIsShownUnasked() {
        assertThat(shelf.shown().get()).isFalse();
        assertThat(shelf.found().get()).isEmpty();
    }

    @Test
    void allLessonsStandUnderTheirHeadingsInTheOrderOfTeaching() {
        shelf.open();

        assertThat(shelf.found().get())
                .extracting(LessonGroup::code)
                .startsWith("lecture", "questions")
                .doesNotContain("own");
        assertThat(ids())
                .containsExactlyElementsOf(
                        Lessons.all().stream().map(lesson -> lesson.id()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "en, MEAN filter, mean-filter",
        "en, two samples, two-observations",
        "en, same even, same-padding-even-kernel",
        "en, depthwise, depthwise",
        "en, transposed convolution, transposed",
        "en, Dumoulin, guide-example",
        "en, 3x3 ones, window-over-ones",
        "en, four-filters colours, three-colours-four-filters",
        "en, chain, exam-chain",
        "en, layer after layer, dense-by-hand",
        "ko, 층, exam-chain",
        "ko, 층에서, dense-by-hand",
        "ko, 묶음, exam-chain",
        "ko, 평균 필터, mean-filter",
        "ko, 샘플 두 개, two-observations",
        "ko, 전치, transposed",
        "ko, 과제, vertical-edge",
        "ko, 최대 풀링, max-pooling",
        "ko, STRIDE, stride"
    })
    void aSearchFindsALessonByTheWordsOfItsLanguage(String language, String query, String id) {
        session.words().set(Words.in(Locale.of(language)));
        shelf.open();

        shelf.query().set(query);

        assertThat(ids()).contains(id).hasSizeLessThan(Lessons.all().size());
    }

    @Test
    void hangulIsFoundHoweverItIsComposed() {
        session.words().set(Words.in(Locale.KOREAN));
        shelf.open();

        shelf.query().set("\u1109\u116E\u110B\u1165\u11B8 \u1100\u116A\u110C\u1166");
        assertThat(ids()).isEmpty();

        shelf.query().set("\u1100\u116A\u110C\u1166");
        assertThat(ids()).containsExactly("vertical-edge");
    }

    @Test
    void whatNoLessonHasFindsNoneAndAnEmptySearchFindsAll() {
        shelf.open();

        shelf.query().set("mean zebra");
        assertThat(shelf.found().get()).isEmpty();

        shelf.query().set("  ");
        assertThat(ids()).hasSameSizeAs(Lessons.all());
    }

    @Test
    void everyCardHasATitleASentenceAndATag() {
        shelf.open();

        assertThat(cards())
                .allSatisfy(
                        card -> {
                            assertThat(card.title()).isNotBlank();
                            assertThat(card.sentence()).endsWith(".");
                            assertThat(card.tag()).contains("·");
                        });
        assertThat(cards().getFirst().sentence())
                .isEqualTo("A 2×2 window slides over the numbers 0 to 15.");
        assertThat(cards().getFirst().tag()).isEqualTo("Convolution · 1×4×4×1");
    }

    @Test
    void aChainSaysHowManyLayersItHasAndIsFoundByEachOfThem() {
        Exercise chain =
                Lessons.all().stream()
                        .filter(lesson -> lesson.id().equals("exam-chain"))
                        .findFirst()
                        .flatMap(Lesson::exercise)
                        .orElseThrow();
        ExerciseFile.write(folder.resolve("ours.kernelwalk.json"), named("Zebra", chain));
        session.ownLessons().keep(folder);
        shelf.open();

        shelf.query().set("zebra dense layer");

        assertThat(cards()).extracting(LessonCard::tag).containsExactly("5 layers · 1×6×6×1");
    }

    @Test
    void theCardsSpeakTheLanguageOfTheMoment() {
        shelf.open();
        session.settings().language().set(session.settings().language().get().next());

        assertThat(cards().getFirst().title())
                .isEqualTo(Lessons.all().getFirst().in(Language.KOREAN).title());
    }

    @Test
    void theFirstThatIsFoundOpensAndLeavesTheShelf() {
        shelf.open();
        shelf.query().set("stride 2");

        shelf.chooseFirst();

        assertThat(session.document().exercise().get().title()).isEqualTo("Stride 2");
        assertThat(session.desk().file().get()).isEmpty();
        assertThat(shelf.shown().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en, even, same-padding-even-kernel",
        "en, padding, same-padding-even-kernel",
        "en, groups, groups",
        "en, filter, mean-filter",
        "ko, 세로, vertical-edge"
    })
    void whatHasTheWordInItsTitleComesFirstAndOpensWithEnter(
            String language, String query, String id) {
        session.words().set(Words.in(Locale.of(language)));
        shelf.open();

        shelf.query().set(query);

        assertThat(ids()).startsWith(id);
    }

    @Test
    void anotherLanguageIsSpokenAlsoWhenItWasChosenWhileNobodyLooked() {
        shelf.open();
        shelf.leave();
        session.settings().language().set(Language.KOREAN);
        var seen = new ArrayList<String>();
        shelf.shown()
                .subscribe(
                        shown -> {
                            if (shown) {
                                seen.add(cards().getFirst().title());
                            }
                        });

        shelf.open();

        assertThat(seen).containsExactly(Lessons.all().getFirst().in(Language.KOREAN).title());
    }

    @Test
    void changesAreNotLostWithoutAQuestion() {
        session.desk().start(Lessons.first().titled("Mine"));
        session.document().change(_ -> "", exercise -> exercise.withInput(0, Rational.of(99)));
        Exercise changed = session.document().exercise().get();
        shelf.open();

        shelf.choose(cards().get(3));

        assertThat(answers.asked).hasSize(1);
        assertThat(session.document().exercise().get()).isSameAs(changed);
        assertThat(shelf.shown().get()).isTrue();
    }

    @Test
    void whatTurnsTheDirectionOfATitleIsAMark() {
        ExerciseFile.write(
                folder.resolve("a.kernelwalk.json"),
                Lessons.first().titled("a\u202Eb").withNotes("\u0007"));
        ExerciseFile.write(folder.resolve("\u2067.kernelwalk.json"), Lessons.first().titled(""));
        session.ownLessons().keep(folder);

        shelf.open();

        assertThat(shelf.found().get().getLast().cards())
                .extracting(LessonCard::title)
                .containsExactly("a‹U+202E›b", "‹U+2067›");
        assertThat(shelf.found().get().getLast().cards().getFirst().sentence())
                .isEqualTo("‹U+0007›");
    }

    @Test
    void lessonsOfTheUsersFolderComeLastAndABrokenOneSaysWhy() throws IOException {
        Files.writeString(folder.resolve("b.kernelwalk.json"), "{ \"kernelwalk\": 1, }");
        ExerciseFile.write(folder.resolve("c.kernelwalk.json"), Lessons.first());
        session.ownLessons().keep(folder);

        shelf.open();

        LessonGroup own = shelf.found().get().getLast();
        assertThat(own.code()).isEqualTo("own");
        assertThat(own.cards())
                .extracting(LessonCard::title)
                .containsExactly("b.kernelwalk.json", "Mean filter with bias");
        assertThat(own.cards().getFirst().sentence())
                .startsWith("kernelwalk (line 1, column 20): this is not JSON");
        assertThat(own.cards()).extracting(LessonCard::isOpenable).containsExactly(false, true);
    }

    @Test
    void aBrokenFileCanBeSearchedForButNotOpened() throws IOException {
        Files.writeString(folder.resolve("zebra.kernelwalk.json"), "");
        session.ownLessons().keep(folder);
        shelf.open();

        shelf.query().set("ZEBRA");
        assertThat(ids()).containsExactly("zebra");

        shelf.chooseFirst();
        shelf.choose(cards().getFirst());
        assertThat(shelf.shown().get()).isTrue();
    }

    @Test
    void theFolderIsReadAnewAtEachOpening() {
        session.ownLessons().keep(folder.resolve("later"));
        shelf.open();
        assertThat(ids()).hasSameSizeAs(Lessons.all());
        shelf.leave();

        assertThat(session.ownLessons().madeFolder()).contains(folder.resolve("later"));
        ExerciseFile.write(folder.resolve("later/mine.kernelwalk.json"), Lessons.first());
        shelf.open();

        assertThat(ids()).endsWith("mine");
    }

    @Test
    void aLessonOfOnesOwnKeepsItsWordsInTheLanguageOfTheWindow() throws IOException {
        Exercise own = named("Ours", Lessons.first());
        ExerciseFile.write(folder.resolve("ours.kernelwalk.json"), own);
        Files.writeString(folder.resolve("ours.properties"), "text=Look.\n");
        Files.writeString(folder.resolve("ours_ko.properties"), "title=우리 것\ntext=보세요.\n");
        session.ownLessons().keep(folder);
        shelf.open();
        shelf.choose(cards().getLast());

        assertThat(session.text().of(session.document().sheet().get()).title()).isEqualTo("Ours");
        assertThat(session.text().of(session.document().sheet().get()).text()).isEqualTo("Look.");

        session.settings().language().set(session.settings().language().get().next());
        assertThat(session.text().of(session.document().sheet().get()).title()).isEqualTo("우리 것");
        assertThat(session.text().of(session.document().sheet().get()).text()).isEqualTo("보세요.");
    }

    @Test
    void whatHasNoNameIsNoLessonOfOnesOwn() throws IOException {
        ExerciseFile.write(folder.resolve("nameless.kernelwalk.json"), named("", Lessons.first()));
        Files.writeString(folder.resolve("nameless.properties"), "text=Look.\n");
        session.ownLessons().keep(folder);

        assertThat(session.ownLessons().origin(named("", Lessons.first())))
                .isEqualTo(Optional.empty());
    }

    private static Exercise named(String title, Exercise exercise) {
        return exercise.titled(title).withNotes("");
    }

    private List<LessonCard> cards() {
        return shelf.found().get().stream().flatMap(group -> group.cards().stream()).toList();
    }

    private List<String> ids() {
        return cards().stream().map(card -> card.entry().id()).toList();
    }
}
