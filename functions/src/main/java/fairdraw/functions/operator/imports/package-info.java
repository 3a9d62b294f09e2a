/** The import of tickets, entries and entrants from files of an operator. */
@NullMarked
package fairdraw.functions.operator.imports;

import org.jspecify.annotations.NullMarked;
