import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;

/**
 * The class of a lambda or of a reference to a method, as Java would make it when the program first comes there: it
 * implements one method, which calls another.
 *
 * @param name   of the class that is written
 * @param made   what comes of the place: from what is captured to the functional interface
 * @param method the name of the interface's method
 * @param erased the type of that method
 * @param actual its type at this place
 * @param body   what is called, with what was captured and the arguments
 * @see java.lang.invoke.LambdaMetafactory
 */
record LambdaClass(
        ClassDesc name,
        MethodTypeDesc made,
        String method,
        MethodTypeDesc erased,
        MethodTypeDesc actual,
        DirectMethodHandleDesc body) {

    private static final ClassDesc MAKER = ClassDesc.of("java.lang.invoke.LambdaMetafactory");

    /** Makes an instance of what is captured; a place cannot, where that is on the stack already. */
    private static final String MAKE = "make";

    /** Whether a place makes a lambda, of one interface that need not be serialised. */
    static boolean isAt(InvokeDynamicInstruction place) {
        var maker = place.bootstrapMethod();
        return maker.owner().equals(MAKER) && maker.methodName().equals("metafactory");
    }

    /** The class for a place that makes a lambda. */
    static LambdaClass of(InvokeDynamicInstruction place, ClassDesc name) {
        var facts = place.bootstrapArgs();
        return new LambdaClass(
                name,
                place.typeSymbol(),
                place.name().stringValue(),
                (MethodTypeDesc) facts.get(0),
                (MethodTypeDesc) facts.get(2),
                (DirectMethodHandleDesc) facts.get(1));
    }

    private List<ClassDesc> captured() {
        return made.parameterList();
    }

    /** Writes, with what is captured on the stack, what leaves the lambda there. */
    void writePlace(CodeBuilder code) {
        code.invokestatic(name, MAKE, made);
    }

    /** The class, which may call what is private in the nest. */
    byte[] bytes(ClassDesc nestHost) {
        return ClassFile.of()
                .build(
                        name,
                        it -> {
                            it.withFlags(AccessFlag.FINAL, AccessFlag.SUPER, AccessFlag.SYNTHETIC);
                            it.withInterfaceSymbols(made.returnType());
                            it.with(NestHostAttribute.of(nestHost));
                            writeMaking(it);
                            it.withMethodBody(
                                    method, erased, ClassFile.ACC_PUBLIC, code -> writeCall(code));
                        });
    }

    private void writeMaking(ClassBuilder it) {
        for (int i = 0; i < captured().size(); i++) {
            it.withField(field(i), captured().get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        }
        var construction = made.changeReturnType(ConstantDescs.CD_void);
        it.withMethodBody(
                INIT_NAME,
                construction,
                ClassFile.ACC_PRIVATE,
                code -> {
                    code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
                    for (int i = 0; i < captured().size(); i++) {
                        code.aload(0).loadLocal(kind(captured().get(i)), code.parameterSlot(i));
                        code.putfield(name, field(i), captured().get(i));
                    }
                    code.return_();
                });
        it.withMethodBody(
                MAKE,
                made,
                ClassFile.ACC_STATIC,
                code -> {
                    code.new_(name).dup();
                    for (int i = 0; i < captured().size(); i++) {
                        code.loadLocal(kind(captured().get(i)), code.parameterSlot(i));
                    }
                    code.invokespecial(name, INIT_NAME, construction).areturn();
                });
    }

    private void writeCall(CodeBuilder code) {
        boolean isConstructor = body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        if (isConstructor) {
            code.new_(body.owner()).dup();
        }
        for (int i = 0; i < captured().size(); i++) {
            code.aload(0).getfield(name, field(i), captured().get(i));
        }
        var called = body.invocationType();
        for (int i = 0; i < erased.parameterCount(); i++) {
            code.loadLocal(kind(erased.parameterType(i)), code.parameterSlot(i));
            convert(
                    code,
                    erased.parameterType(i),
                    actual.parameterType(i),
                    called.parameterType(captured().size() + i));
        }
        var type = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
        switch (body.kind()) {
            case CONSTRUCTOR -> code.invokespecial(body.owner(), INIT_NAME, type);
            case STATIC, INTERFACE_STATIC ->
                    code.invokestatic(
                            body.owner(), body.methodName(), type, body.isOwnerInterface());
            case VIRTUAL, SPECIAL -> code.invokevirtual(body.owner(), body.methodName(), type);
            case INTERFACE_VIRTUAL, INTERFACE_SPECIAL ->
                    code.invokeinterface(body.owner(), body.methodName(), type);
            default -> throw new IllegalArgumentException(name + " calls no method: " + body);
        }
        writeReturn(code, called.returnType());
    }

    private void writeReturn(CodeBuilder code, ClassDesc from) {
        var to = erased.returnType();
        if (kind(to) == TypeKind.VOID) {
            switch (kind(from).slotSize()) {
                case 2 -> code.pop2();
                case 1 -> code.pop();
                default -> {}
            }
        } else if (from.isPrimitive() || to.isPrimitive()) {
            convert(code, from, from, to);
        }
        code.return_(kind(to));
    }

    /**
     * Converts what is on the stack.
     *
     * @param from   its type as far as the virtual machine knows
     * @param actual its type as the compiler knows it
     * @param to     the type to be passed on
     */
    private static void convert(CodeBuilder code, ClassDesc from, ClassDesc actual, ClassDesc to) {
        if (from.isPrimitive()) {
            if (to.isPrimitive()) {
                code.conversion(kind(from), kind(to));
            } else {
                var box = Boxes.of(from);
                code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, from));
            }
        } else if (to.isPrimitive()) {
            var inside = Boxes.inside(actual);
            var box = inside == null ? Boxes.of(to) : actual;
            var held = inside == null ? to : inside;
            if (!from.equals(box)) {
                code.checkcast(box);
            }
            code.invokevirtual(box, held.displayName() + "Value", MethodTypeDesc.of(held));
            code.conversion(kind(held), kind(to));
        } else if (!actual.equals(from) && !to.equals(CD_Object)) {
            code.checkcast(actual);
        }
    }

    private static TypeKind kind(ClassDesc type) {
        return TypeKind.from(type);
    }

    private static String field(int number) {
        return "captured" + number;
    }
}
