/** The tables: one class of keys each, and adapters that write on a condition. */
@NullMarked
package fairdraw.aws.tables;

import org.jspecify.annotations.NullMarked;
