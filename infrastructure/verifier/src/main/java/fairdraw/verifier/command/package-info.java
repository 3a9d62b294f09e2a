/** The command line: what a reader asks for, the files that they hold, and what is printed. */
@NullMarked
package fairdraw.verifier.command;

import org.jspecify.annotations.NullMarked;
