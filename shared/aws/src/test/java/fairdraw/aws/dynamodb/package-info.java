/** Tests of reads, writes and transactions of DynamoDB, for the tables of every context. */
@NullMarked
package fairdraw.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
