/// A question that was mis-set at opening, read again from what people sent: what changes, and the layers that say so.
@NullMarked
package fr.parvis.collection.rereading;

import org.jspecify.annotations.NullMarked;
