package dev.ackademy.launch;

/** One error of the compiler; line and column from 1. */
record Wrong(long line, long column, String message) {}
