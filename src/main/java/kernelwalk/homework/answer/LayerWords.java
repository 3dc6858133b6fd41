package kernelwalk.homework.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.exercise.OperationType;

/**
 * What people call a layer by what it does: as the program names it in both languages, as it makes layers, and as
 * frameworks do. Blanks and hyphens make no difference, nor do "2D" and "layer" behind.
 */
final class LayerWords {

    private static final String BEHIND = "(?:2d|layer|층)+$";

    private LayerWords() {}

    /** Whether a word may mean a layer that does this. */
    static boolean call(OperationType type, String word) {
        return of(type).contains(plain(word));
    }

    private static Set<String> of(OperationType type) {
        return Stream.concat(Stream.of(type.code()), others(type).stream())
                .map(LayerWords::plain)
                .collect(Collectors.toSet());
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "").replaceFirst(BEHIND, "");
    }

    private static List<String> others(OperationType type) {
        return switch (type) {
            case CONVOLUTION -> List.of("conv", "합성곱", "컨볼루션");
            case TRANSPOSED_CONVOLUTION ->
                    List.of("conv transpose", "conv2d transpose", "deconvolution", "전치 합성곱");
            case MAX_POOLING -> List.of("max pool", "pooling", "pool", "최대 풀링", "풀링");
            case AVERAGE_POOLING ->
                    List.of("average pool", "avg pool", "pooling", "pool", "평균 풀링", "풀링");
            case DENSE -> List.of("fc", "linear", "fully connected", "밀집", "완전 연결", "덴스");
            case FLATTEN -> List.of("flattening", "평탄화", "플래튼");
            case RELU -> List.of("렐루");
            case SIGMOID -> List.of("시그모이드");
            case TANH -> List.of("hyperbolic tangent");
            case SOFTMAX -> List.of("소프트맥스");
            case BATCH_NORMALIZATION -> List.of("batch norm", "배치 정규화");
            case GLOBAL_AVERAGE_POOLING ->
                    List.of("global average pool", "global avg pool", "전역 평균 풀링");
            case GLOBAL_MAX_POOLING -> List.of("global max pool", "전역 최대 풀링");
            case ZERO_PADDING -> List.of("제로 패딩");
            case UP_SAMPLING -> List.of("upsample", "업샘플링");
            case DROPOUT -> List.of("드롭아웃");
        };
    }
}
