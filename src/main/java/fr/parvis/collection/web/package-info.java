/// The survey's pages: asking, checking, sending, the receipt, drafts.
@NullMarked
package fr.parvis.collection.web;

import org.jspecify.annotations.NullMarked;
