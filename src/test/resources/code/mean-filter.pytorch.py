# Mean filter with bias
import torch
import torch.nn.functional as F

x = torch.tensor([
    0, 1, 2, 3,
    4, 5, 6, 7,
    8, 9, 10, 11,
    12, 13, 14, 15,
], dtype=torch.float32).reshape(1, 4, 4, 1)
kernel = torch.tensor([
    1/4, 1/4,
    1/4, 1/4,
], dtype=torch.float32).reshape(2, 2, 1, 1)
bias = torch.tensor([3], dtype=torch.float32)

x = x.permute(0, 3, 1, 2)  # samples, channels, height, width
kernel = kernel.permute(3, 2, 0, 1)  # filters, channels, height, width
y = F.conv2d(x, kernel, bias)
print(y.permute(0, 2, 3, 1).numpy())  # samples, height, width, filters
