package dev.custombot.sample;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The shop's orders; a real bot would ask a service. */
@ApplicationScoped
public class OrderCatalogue {

    private static final List<Order> ORDERS = List.of(
            new Order("1001", "Trench coat, size M", "on its way, expected tomorrow"),
            new Order("1002", "Rain boots, size 39", "packed, leaves today"),
            new Order("1003", "Wool scarf", "delivered on Monday"));

    public List<Order> recent() {
        return ORDERS;
    }

    public Optional<Order> find(String number) {
        return ORDERS.stream().filter(order -> order.number().equals(number.strip())).findFirst();
    }
}
