package dev.custombot.pages;

import java.util.List;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Markup as browsers read it: a text, a comment, or an element as its name, its attributes and what is in it. */
final class Markup {

    private Markup() {}

    /** @param context the element that it stands in, or nothing for a document */
    static String parse(String markup, String context) {
        if (context.isEmpty()) {
            return all(Parser.htmlParser().parseInput(markup, "").childNodes()).encode();
        }
        return all(Parser.parseFragment(markup, new Element(context), "")).encode();
    }

    private static JsonArray all(List<Node> nodes) {
        JsonArray all = new JsonArray();
        nodes.forEach(node -> add(node, all));
        return all;
    }

    private static void add(Node node, JsonArray all) {
        if (node instanceof TextNode text) {
            all.add(text.getWholeText());
        } else if (node instanceof DataNode data) {
            all.add(data.getWholeData());
        } else if (node instanceof Comment comment) {
            all.add(new JsonObject().put("comment", comment.getData()));
        } else if (node instanceof Element element) {
            JsonObject attributes = new JsonObject();
            for (Attribute attribute : element.attributes()) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
            all.add(new JsonArray().add(element.normalName()).add(attributes).add(all(element.childNodes())));
        }
    }
}
