package dev.ackademy.jail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Assembles a seccomp program: classic BPF over struct seccomp_data (linux/seccomp.h, linux/filter.h). The program
 * starts with the number of the call in its one register; {@link #when} keeps it there between rules.
 */
final class BpfProgram {
    private static final int LOAD_WORD = 0x20; // BPF_LD | BPF_W | BPF_ABS
    private static final int AND = 0x54; // BPF_ALU | BPF_AND | BPF_K
    private static final int JUMP_IF_EQUAL = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
    private static final int JUMP_IF_AT_LEAST = 0x35; // BPF_JMP | BPF_JGE | BPF_K
    private static final int RETURN = 0x06; // BPF_RET | BPF_K

    private static final int NUMBER_AT = 0;
    private static final int MACHINE_AT = 4;
    private static final int ARGUMENTS_AT = 16;

    static final int ALLOW = 0x7FFF0000;
    static final int KILL_PROCESS = 0x80000000;
    static final int EPERM = 0x00050000 | 1;
    static final int ENOSYS = 0x00050000 | 38;
    static final int EAFNOSUPPORT = 0x00050000 | 97;

    private record Instruction(int code, int ifTrue, int ifFalse, int operand) {}

    private final List<Instruction> instructions = new ArrayList<>();

    BpfProgram loadMachine() {
        return add(LOAD_WORD, MACHINE_AT);
    }

    BpfProgram loadNumber() {
        return add(LOAD_WORD, NUMBER_AT);
    }

    /** The low half of an argument, counted from 0: all that the kernel reads of an int. Little-endian. */
    BpfProgram loadArgument(int index) {
        return add(LOAD_WORD, ARGUMENTS_AT + 8 * index);
    }

    BpfProgram mask(int bits) {
        return add(AND, bits);
    }

    BpfProgram answer(int verdict) {
        return add(RETURN, verdict);
    }

    BpfProgram answerIfEqual(int value, int verdict) {
        instructions.add(new Instruction(JUMP_IF_EQUAL, 0, 1, value));
        return answer(verdict);
    }

    BpfProgram answerUnlessEqual(int value, int verdict) {
        instructions.add(new Instruction(JUMP_IF_EQUAL, 1, 0, value));
        return answer(verdict);
    }

    BpfProgram answerIfAtLeast(int value, int verdict) {
        instructions.add(new Instruction(JUMP_IF_AT_LEAST, 0, 1, value));
        return answer(verdict);
    }

    BpfProgram answerUnlessAmong(List<Integer> values, int verdict) {
        for (int i = 0; i < values.size(); i++) {
            instructions.add(new Instruction(JUMP_IF_EQUAL, values.size() - i, 0, values.get(i)));
        }
        return answer(verdict);
    }

    /** A rule for one call. It may use the register as it likes: the number is loaded again after it. */
    BpfProgram when(int number, Consumer<BpfProgram> rule) {
        BpfProgram body = new BpfProgram();
        rule.accept(body);
        body.loadNumber();
        instructions.add(new Instruction(JUMP_IF_EQUAL, 0, body.instructions.size(), number));
        instructions.addAll(body.instructions);
        return this;
    }

    /** An array of struct sock_filter, as {@code bwrap --seccomp} reads it. */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(8 * instructions.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (Instruction instruction : instructions) {
            bytes.putShort((short) instruction.code)
                    .put(jump(instruction.ifTrue))
                    .put(jump(instruction.ifFalse))
                    .putInt(instruction.operand);
        }
        return bytes.array();
    }

    private static byte jump(int distance) {
        if (distance > 255) {
            throw new IllegalStateException("a BPF jump spans at most 255 instructions, this one " + distance);
        }
        return (byte) distance;
    }

    private BpfProgram add(int code, int operand) {
        instructions.add(new Instruction(code, 0, 0, operand));
        return this;
    }
}
