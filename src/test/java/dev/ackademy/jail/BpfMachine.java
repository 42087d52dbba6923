package dev.ackademy.jail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Runs a seccomp program as the kernel would (Documentation/networking/filter.rst), for any machine on any machine. */
final class BpfMachine {
    private final byte[] program;
    private final int auditName;

    BpfMachine(byte[] program, int auditName) {
        this.program = program;
        this.auditName = auditName;
    }

    int verdict(int number, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(number).putInt(auditName).putLong(0);
        for (long argument : arguments) {
            data.putLong(argument);
        }
        ByteBuffer code = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
        int register = 0;
        for (int at = 0; at * 8 < program.length; at++) {
            int operand = code.getInt(8 * at + 4);
            boolean jumps;
            switch (code.getShort(8 * at)) {
                case 0x20 -> register = data.getInt(operand);
                case 0x54 -> register &= operand;
                case 0x06 -> {
                    return operand;
                }
                case 0x15 -> {
                    jumps = register == operand;
                    at += code.get(8 * at + (jumps ? 2 : 3)) & 0xFF;
                }
                case 0x35 -> {
                    jumps = Integer.compareUnsigned(register, operand) >= 0;
                    at += code.get(8 * at + (jumps ? 2 : 3)) & 0xFF;
                }
                default -> throw new IllegalStateException("no such instruction: " + code.getShort(8 * at));
            }
        }
        throw new IllegalStateException("the program ends without an answer");
    }
}
