/** The tables: one class of keys for each, and adapters whose writes are conditional. */
@NullMarked
package fairdraw.aws.tables;

import org.jspecify.annotations.NullMarked;
