/// The command line: it reads what the person typed, calls the other modules, and says what became of it.
@NullMarked
package fr.parvis.command;

import org.jspecify.annotations.NullMarked;
