import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Map;

/** The classes whose objects hold a primitive value. */
final class Boxes {

    private static final Map<ClassDesc, ClassDesc> BY_PRIMITIVE =
            Map.of(
                    ConstantDescs.CD_boolean, ConstantDescs.CD_Boolean,
                    ConstantDescs.CD_byte, ConstantDescs.CD_Byte,
                    ConstantDescs.CD_short, ConstantDescs.CD_Short,
                    ConstantDescs.CD_char, ConstantDescs.CD_Character,
                    ConstantDescs.CD_int, ConstantDescs.CD_Integer,
                    ConstantDescs.CD_long, ConstantDescs.CD_Long,
                    ConstantDescs.CD_float, ConstantDescs.CD_Float,
                    ConstantDescs.CD_double, ConstantDescs.CD_Double);

    private Boxes() {}

    /** The class that holds a primitive type. */
    static ClassDesc of(ClassDesc primitive) {
        return BY_PRIMITIVE.get(primitive);
    }

    /** What objects of a class hold, or null if it is none of these. */
    static ClassDesc inside(ClassDesc box) {
        return BY_PRIMITIVE.entrySet().stream()
                .filter(it -> it.getValue().equals(box))
                .map(Map.Entry::getKey)
                .findAny()
                .orElse(null);
    }
}
