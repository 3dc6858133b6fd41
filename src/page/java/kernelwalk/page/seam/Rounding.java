package kernelwalk.page.seam;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Keeps the bits of floating point numbers, while the script is compiled. A script knows doubles alone, so that every
 * float has to be rounded; and the compiler writes {@code a + (b − c)} without its brackets, as if sums of doubles were
 * associative, so that {@code a − −(b − c)} is written, and of products {@code −a · −(b / c)}.
 */
public final class Rounding implements ClassHolderTransformer {

    @Override
    public void transformClass(ClassHolder holder, ClassHolderTransformerContext context) {
        if (!holder.getName().startsWith("kernelwalk.")) {
            return;
        }
        for (MethodHolder method : holder.getMethods()) {
            if (method.getProgram() != null) {
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    keep(block);
                }
            }
        }
    }

    private static void keep(BasicBlock block) {
        Instruction next = block.getFirstInstruction();
        while (next != null) {
            Instruction instruction = next;
            next = instruction.getNext();
            switch (instruction) {
                case BinaryInstruction sum when sum.getOperandType() == NumericOperandType.DOUBLE ->
                        bracket(sum);
                case BinaryInstruction sum when sum.getOperandType() == NumericOperandType.FLOAT ->
                        round(sum);
                case CastNumberInstruction cast
                        when cast.getTargetType() == NumericOperandType.FLOAT -> {
                    Variable exact = cast.getProgram().createVariable();
                    cast.insertNext(rounded(exact, cast.getReceiver()));
                    cast.setReceiver(exact);
                }
                default -> {
                    // nothing is computed
                }
            }
        }
    }

    private static void round(BinaryInstruction sum) {
        switch (sum.getOperation()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> {
                Variable exact = sum.getProgram().createVariable();
                sum.insertNext(rounded(exact, sum.getReceiver()));
                sum.setReceiver(exact);
            }
            default -> {
                // comparing rounds nothing
            }
        }
    }

    private static InvokeInstruction rounded(Variable exact, Variable receiver) {
        var call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(
                new MethodReference(
                        Floats.class.getName(), "rounded", ValueType.FLOAT, ValueType.FLOAT));
        call.setArguments(exact);
        call.setReceiver(receiver);
        return call;
    }

    private static void bracket(BinaryInstruction sum) {
        if (sum.getOperation() == BinaryOperation.ADD) {
            replace(sum, BinaryOperation.SUBTRACT, sum.getFirstOperand());
        } else if (sum.getOperation() == BinaryOperation.MULTIPLY) {
            replace(sum, BinaryOperation.MULTIPLY, negated(sum, sum.getFirstOperand()));
        }
    }

    private static void replace(BinaryInstruction sum, BinaryOperation operation, Variable first) {
        var same = new BinaryInstruction(operation, NumericOperandType.DOUBLE);
        same.setFirstOperand(first);
        same.setSecondOperand(negated(sum, sum.getSecondOperand()));
        same.setReceiver(sum.getReceiver());
        same.setLocation(sum.getLocation());
        sum.replace(same);
    }

    private static Variable negated(Instruction before, Variable number) {
        Program program = before.getProgram();
        var negate = new NegateInstruction(NumericOperandType.DOUBLE);
        negate.setOperand(number);
        negate.setReceiver(program.createVariable());
        before.insertPrevious(negate);
        return negate.getReceiver();
    }
}
