# Average pooling that counts its padding
import torch
import torch.nn.functional as F

x = torch.tensor([
    9, 9, 9, 9,
    9, 9, 9, 9,
    9, 9, 9, 9,
    9, 9, 9, 9,
], dtype=torch.float32).reshape(1, 4, 4, 1)

x = x.permute(0, 3, 1, 2)  # samples, channels, height, width
y = F.avg_pool2d(x, (3, 3), stride=(1, 1), padding=(1, 1))
print(y.permute(0, 2, 3, 1).numpy())  # samples, height, width, filters
