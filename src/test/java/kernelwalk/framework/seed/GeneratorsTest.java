package kernelwalk.framework.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published known answers of the generators. */
class GeneratorsTest {

    /** From {@code kat_vectors} of Random123: philox 4x32, 10 rounds. */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000,"
                + " 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff,"
                + " 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0,"
                + " d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void philoxGivesItsPublishedAnswers(String counter, String key, String answer) {
        assertThat(hex(Philox.block(words(counter), words(key)))).isEqualTo(answer);
    }

    /** From {@code kat_vectors} of Random123: threefry 2x32, 20 rounds. */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000, 00000000 00000000, 6b200159 99ba4efe",
        "ffffffff ffffffff, ffffffff ffffffff, 1cb996fc bb002be7",
        "243f6a88 85a308d3, 13198a2e 03707344, c4923a9c 483df7a0"
    })
    void threefryGivesItsPublishedAnswers(String counter, String key, String answer) {
        int[] place = words(counter);

        assertThat(hex(Threefry.block(place[0], place[1], words(key)))).isEqualTo(answer);
    }

    /** From {@code mt19937ar.out}, and the 10,000th word that the C++ standard names for seed 5489. */
    @Test
    void theMersenneTwisterGivesItsPublishedAnswers() {
        var ofKey = MersenneTwister.ofKey(0x123, 0x234, 0x345, 0x456);
        var ofWord = MersenneTwister.ofWord(5489);

        assertThat(unsigned(ofKey, 5))
                .isEqualTo("1067595299 955945823 477289528 4107218783 4228976476");
        unsigned(ofWord, 9_999);
        assertThat(unsigned(ofWord, 1)).isEqualTo("4123659995");
    }

    /** {@code random.Random(43052).randint(0, 2**31 - 1)}, seven times, by Python 3. */
    @Test
    void pythonDrawsWhatTensorFlowTakesAsSeedsOfItsOperations() {
        var python = new PythonRandom(43052);

        assertThat(IntStream.range(0, 7).map(i -> python.below(1L << 31)))
                .containsExactly(
                        1556685636,
                        1801913996,
                        127499452,
                        1957026768,
                        1482468297,
                        1067803594,
                        1854974077);
    }

    /** {@code random.Random(seed).randint(1, 10**9)} by Python 3.11. */
    @ParameterizedTest
    @CsvSource({"0, 906691060", "1, 144272510", "-1, 144272510", "4294967296, 121326710"})
    void pythonForgetsTheSignOfASeedAndTakesTheLowWordFirst(long seed, int first) {
        assertThat(1 + new PythonRandom(seed).below(1_000_000_000)).isEqualTo(first);
    }

    @Test
    void aStreamOfPhiloxIsItsBlocksOneAfterTheOther() {
        var random = new Random(1);
        for (int trial = 0; trial < 100; trial++) {
            int[] key = {random.nextInt(), random.nextInt()};
            int third = random.nextInt();
            int fourth = random.nextInt();
            var stream = new Philox(key, third, fourth);

            for (int block = 0; block < 3; block++) {
                int[] words = {stream.next(), stream.next(), stream.next(), stream.next()};
                assertThat(words).isEqualTo(Philox.block(new int[] {block, 0, third, fourth}, key));
            }
        }
    }

    /** Every bit of the counter and of the key turns about half of the bits of the answer. */
    @Test
    void everyBitOfACounterAndAKeyCounts() {
        String plain = bits(Philox.block(new int[4], new int[2]));
        for (int bit = 0; bit < 192; bit++) {
            int[] words = new int[6];
            words[bit / 32] = 1 << bit % 32;
            int[] counter = Arrays.copyOf(words, 4);
            int[] key = Arrays.copyOfRange(words, 4, 6);

            assertThat(differing(plain, bits(Philox.block(counter, key)))).isBetween(35L, 93L);
        }
    }

    private static long differing(String one, String other) {
        return IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .count();
    }

    private static String bits(int... words) {
        return Arrays.stream(words)
                .mapToObj(word -> "%32s".formatted(Integer.toBinaryString(word)).replace(' ', '0'))
                .collect(Collectors.joining());
    }

    private static int[] words(String hex) {
        return Arrays.stream(hex.split(" "))
                .mapToInt(text -> HexFormat.fromHexDigits(text))
                .toArray();
    }

    private static String hex(int... words) {
        return Arrays.stream(words)
                .mapToObj(HexFormat.of()::toHexDigits)
                .collect(Collectors.joining(" "));
    }

    private static String unsigned(MersenneTwister words, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toUnsignedString(words.next()))
                .collect(Collectors.joining(" "));
    }
}
