package fr.parvis.command;

/// What `parvis` answers to the shell that called it.
final class ExitCode {

    static final int DONE = 0;

    /// The consultation cannot be processed; the reasons are on standard error.
    static final int CANNOT_PROCESS = 1;

    static final int WRONG_USAGE = 2;

    private ExitCode() {}
}
