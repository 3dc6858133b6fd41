package kernelwalk.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands in the page's script for parts of the JDK gives the same bits. */
class LibraryTest {

    private static final Path CLASSES = Path.of("target/page/classes");
    private static final int TIMES = 20_000;

    private final Random random = new Random(20260911);

    @BeforeAll
    static void theBuildCompilesThePage() {
        assumeTrue(Files.isDirectory(CLASSES), "the page, which the build makes");
    }

    private static MethodHandle method(String name, Class<?> type, Class<?>... parameters)
            throws ReflectiveOperationException, java.io.IOException {
        var loader = new URLClassLoader(new URL[] {CLASSES.toUri().toURL()});
        return MethodHandles.lookup()
                .findStatic(
                        loader.loadClass("kernelwalk.page.seam.Library"),
                        name,
                        MethodType.methodType(type, parameters));
    }

    @Test
    void doublesAreMultipliedAndAddedWithOneRounding() throws Throwable {
        MethodHandle fma = method("fma", double.class, double.class, double.class, double.class);
        double[] edges = {
            0,
            -0.0,
            1,
            -1,
            0x1p-1074,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            -0x1p1000,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            0x1.fffffffffffffp0
        };

        for (double a : edges) {
            for (double b : edges) {
                for (double c : edges) {
                    assertThat((double) fma.invokeExact(a, b, c))
                            .isEqualTo(boxed(Math.fma(a, b, c)));
                }
            }
        }
        for (int i = 0; i < TIMES; i++) {
            double a = drawn();
            double b = drawn();
            double c = i % 2 == 0 ? -a * b * (1 + random.nextInt(3) * 0x1p-52) : drawn();
            assertThat((double) fma.invokeExact(a, b, c)).isEqualTo(boxed(Math.fma(a, b, c)));
        }
    }

    /** Boxed numbers are equal when their bits are. */
    private static Double boxed(double number) {
        return number;
    }

    private static Float boxed(float number) {
        return number;
    }

    private double drawn() {
        return random.nextGaussian() * Math.pow(2, random.nextInt(120) - 60);
    }

    @Test
    void floatsAreMultipliedAndAddedWithOneRounding() throws Throwable {
        MethodHandle fma = method("fma", float.class, float.class, float.class, float.class);

        for (int i = 0; i < TIMES; i++) {
            float a = Float.intBitsToFloat(random.nextInt());
            float b = Float.intBitsToFloat(random.nextInt());
            float c = i % 2 == 0 ? -a * b : Float.intBitsToFloat(random.nextInt());
            assertThat((float) fma.invokeExact(a, b, c)).isEqualTo(boxed(Math.fma(a, b, c)));
        }
    }

    @Test
    void halvesAreRoundedToEven() throws Throwable {
        MethodHandle rint = method("rint", double.class, double.class);

        for (int i = 0; i < TIMES; i++) {
            double half = (random.nextInt(5000) - 2500) / 2.0;
            double any = random.nextGaussian() * Math.pow(2, random.nextInt(120) - 60);
            assertThat((double) rint.invokeExact(half)).isEqualTo(boxed(Math.rint(half)));
            assertThat((double) rint.invokeExact(any)).isEqualTo(boxed(Math.rint(any)));
        }
    }

    @Test
    void sixteenBitsAreTheSameNumbers() throws Throwable {
        MethodHandle wide = method("float16ToFloat", float.class, short.class);
        MethodHandle narrow = method("floatToFloat16", short.class, float.class);

        for (int bits = Short.MIN_VALUE; bits <= Short.MAX_VALUE; bits++) {
            float number = Float.float16ToFloat((short) bits);
            assertThat((float) wide.invokeExact((short) bits)).isEqualTo(boxed(number));
            for (float near :
                    new float[] {
                        number, Math.nextUp(number), Math.nextDown(number), number * 1.0004883f
                    }) {
                if (!Float.isNaN(near)) {
                    assertThat((short) narrow.invokeExact(near))
                            .isEqualTo(Float.floatToFloat16(near));
                }
            }
        }
    }

    @Test
    void rootsAreTheSame() throws Throwable {
        MethodHandle whole = method("sqrtAndRemainder", BigInteger[].class, BigInteger.class);
        MethodHandle decimal =
                method("sqrt", BigDecimal.class, BigDecimal.class, MathContext.class);

        for (int i = 0; i < TIMES / 10; i++) {
            var square = new BigInteger(random.nextInt(200), random);
            assertThat((BigInteger[]) whole.invokeExact(square))
                    .isEqualTo(square.sqrtAndRemainder());
            var number = new BigDecimal(square, random.nextInt(40) - 10);
            var digits = new MathContext(1 + random.nextInt(50), java.math.RoundingMode.HALF_EVEN);
            assertThat((BigDecimal) decimal.invokeExact(number, digits))
                    .isEqualByComparingTo(number.sqrt(digits));
        }
    }

    @Test
    void oneSeedDrawsTheSameNumbers() throws Throwable {
        var loader = new URLClassLoader(new URL[] {CLASSES.toUri().toURL()});
        Class<?> type = loader.loadClass("kernelwalk.page.jdk.util.SplittableRandom");
        for (long seed : new long[] {0, 1, -7, Long.MAX_VALUE}) {
            Object drawn = type.getConstructor(long.class).newInstance(seed);
            var expected = new SplittableRandom(seed);
            for (int i = 0; i < TIMES / 10; i++) {
                int bound = 1 + i % 50;
                assertThat(type.getMethod("nextInt", int.class).invoke(drawn, bound))
                        .isEqualTo(expected.nextInt(bound));
                assertThat(
                                type.getMethod("nextInt", int.class, int.class)
                                        .invoke(drawn, -bound, 99_991))
                        .isEqualTo(expected.nextInt(-bound, 99_991));
                assertThat(type.getMethod("nextBoolean").invoke(drawn))
                        .isEqualTo(expected.nextBoolean());
                assertThat(type.getMethod("nextLong").invoke(drawn)).isEqualTo(expected.nextLong());
            }
        }
    }
}
